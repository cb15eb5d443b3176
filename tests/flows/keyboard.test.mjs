// Everything a visitor comes for, by keyboard alone: reached in reading order, always in sight, and used with Tab, Enter,
// Space and Escape.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, narrow, open_window, wide } from './browser.mjs';
import { demonstration_site, until } from './site.mjs';

const most_stops = 400;

let site;
let browser;
before(async () => {
    site = await demonstration_site();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await site?.close();
});

async function visit(path, viewport) {
    const { page, close } = await open_window(browser, { viewport });
    await page.goto(site.url + path);
    return { page, close };
}

/** Presses Tab, and tells what is wrong with where that leads; `end` when it leaves the page. */
async function next_stop(page) {
    await page.keyboard.press('Tab');
    return page.evaluate(() => {
        const at = document.activeElement;
        if (at === document.body || at === null)
            return { end: true, faults: [] };
        const name = `${at.tagName.toLowerCase()}.${at.className} "${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 30)}"`;
        const faults = [];
        const last = window.last_stop;
        if (last?.at === at) // the buttons of a film, which the browser draws itself
            return { end: false, faults };
        // A card shows it round all of it, a choice round its words.
        const drawn = [[at], [at, '::after'], [at.closest('label')], [at.nextElementSibling]].filter(([one]) => one).map((one) => getComputedStyle(...one));
        if (!drawn.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2))
            faults.push(`${name} does not show that it has the focus`);
        const box = at.getBoundingClientRect();
        if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
            faults.push(`${name} is out of sight`);
        const moved = (one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position);
        const floats = [...function* () { for (let up = at; up; up = up.parentElement) yield up; }()].some(moved);
        if (last) {
            if (!(last.at.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
                faults.push(`${name} stands before ${last.name}, which had the focus before it`);
            // Below what had the focus, or to the right of it.
            const top = box.top + scrollY, left = box.left + scrollX;
            if (!floats && !last.floats && top < last.top - 24 && left < last.right - 24)
                faults.push(`${name} is shown above ${last.name}, which had the focus before it`);
        }
        window.last_stop = { at, name, floats, top: box.top + scrollY, right: box.right + scrollX };
        return { end: false, faults };
    });
}

/** Walks on until the focus is on what the selector names. */
async function tab_to(page, selector) {
    for (let i = 0; i < most_stops; ++i) {
        const { end, faults } = await next_stop(page);
        assert.deepEqual(faults, []);
        if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector))
            return;
        assert.ok(!end, `${selector} is not reached`);
    }
    assert.fail(`${selector} is not reached in ${most_stops} stops`);
}

/** Tabs to it, and presses a key on it. */
async function press(page, selector, key = 'Enter') {
    await tab_to(page, selector);
    await page.keyboard.press(key);
}

/** The same where the key leads to another page. */
async function follow(page, selector) {
    await tab_to(page, selector);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

const in_dutch = { language: 'nl', size: wide, menu: '/projecten', search: '/zoeken', list: '/projecten', film: '/media/van-vraag-tot-resultaat', help: '/hulp', insights: '/inzichten' };
const in_english = { language: 'en', size: narrow, menu: '/en/projects', search: '/en/search', list: '/en/projects', film: '/en/media/from-question-to-result', help: '/en/help', insights: '/en/insights' };

for (const { language, size, menu, search, list, film, help, insights } of [in_dutch, in_english]) {
    const home = language === 'nl' ? '/' : '/en';
    const small = size === narrow;

    test(`${language}, ${size.width} px: Tab goes through whole pages in reading order, always in sight, and leaves them`, async () => {
        for (const path of [home, list, film, help]) {
            const { page, close } = await visit(path, size);
            const faults = [];
            let stops = 0;
            for (let end = false; !end; ++stops) {
                assert.ok(stops < most_stops, `${path}: the focus does not leave the page`);
                const stop = await next_stop(page);
                faults.push(...stop.faults);
                end = stop.end;
            }
            assert.ok(stops > 20, `${path} has ${stops} stops`);
            assert.deepEqual(faults, [], path);
            await close();
        }
    });

    test(`${language}, ${size.width} px: the skip link, the menu and search`, async () => {
        const { page, close } = await visit(home, size);
        await press(page, 'a[href="#inhoud"]');
        await page.evaluate(() => { window.last_stop = undefined; });
        await next_stop(page);
        assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null), 'the skip link leads into the content');

        await page.goto(site.url + home);
        await tab_to(page, '.header .search__input');
        await page.keyboard.type(language === 'nl' ? 'schuld' : 'debt');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        assert.equal(new URL(page.url()).pathname, search);
        await follow(page, 'main .card__link');
        assert.notEqual(new URL(page.url()).pathname, search);

        await page.goto(site.url + home);
        if (small) {
            await press(page, '.menu__summary', 'Space');
            await press(page, `.menu__link[href="${menu}"]`);
            await page.waitForURL(site.url + menu);
        } else
            await follow(page, `.menu__link[href="${menu}"]`);
        assert.equal(new URL(page.url()).pathname, menu);
        await close();
    });

    test(`${language}, ${size.width} px: choices are ticked, applied and taken away`, async () => {
        const { page, close } = await visit(list, size);
        if (small)
            await press(page, '.facets__summary');
        await press(page, 'input[name="status"][value="finished"]', 'Space');
        await follow(page, '.facets__form button');
        assert.equal(new URL(page.url()).search, '?status=finished');
        await follow(page, 'a.chip');
        assert.equal(new URL(page.url()).search, '');
        await close();
    });

    test(`${language}, ${size.width} px: a film plays with captions, and its transcript opens`, async () => {
        const { page, close } = await visit(film, size);
        await page.locator('video').evaluate((video) => { video.muted = true; });
        await tab_to(page, 'video');
        await page.keyboard.press('Space');
        await until('the film plays', () => page.locator('video').evaluate((video) => !video.paused && video.currentTime > 0));
        assert.equal(await page.locator('video').evaluate((video) => [...video.textTracks].find((track) => track.mode === 'showing')?.language), language);
        await page.keyboard.press('Space');
        await until('the film stands still', () => page.locator('video').evaluate((video) => video.paused));
        await press(page, '.player__transcript summary', 'Space');
        assert.ok(await page.locator('.player__transcript .prose, .player__transcript p').first().isVisible());
        await close();
    });

    test(`${language}, ${size.width} px: the accessibility bar, and the way out of a page about help`, async () => {
        const { page, close } = await visit(help, size);
        await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }));
        if (small)
            await press(page, '.reading__summary', 'Space');
        await follow(page, '#reading-larger');
        assert.equal(await page.getAttribute('html', 'data-text'), '112');
        await page.goto(site.url + help);
        await press(page, '.leave__link');
        await page.waitForURL('https://**');
        await close();
    });

    test(`${language}, ${size.width} px: a difficult word leads to its explanation, and back`, async () => {
        const { page, close } = await visit(insights, size);
        await follow(page, 'main .card__link');
        await press(page, 'a.term');
        const word = await page.evaluate(() => location.hash);
        assert.notEqual(word, '', 'the key leads to the explanation');
        assert.ok(await page.locator(word).isVisible());
        await page.evaluate(() => { window.last_stop = undefined; });
        await press(page, '.words__links a[href^="#in-"]');
        assert.match(new URL(page.url()).hash, /^#in-/);
        await close();
    });
}
