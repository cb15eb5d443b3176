// What a visitor does, without JavaScript: read, filter, switch language, set the text to their eyes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, narrow, open_window, wide } from './browser.mjs';
import { demonstration_site } from './site.mjs';
import { add_untranslated } from './variants.mjs';

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

/** Somebody with a fresh browser without JavaScript, on a page of the site. */
async function visit(path, viewport = narrow) {
    const { page, close } = await open_window(browser, { javaScriptEnabled: false, viewport });
    const answer = await page.goto(site.url + path);
    return { page, answer, close };
}

const in_dutch = { language: 'nl', home: '/', list: '/projecten', title: /Projecten/, partner: /Rijksuniversiteit Groningen/ };
const in_english = { language: 'en', home: '/en', list: '/en/projects', title: /Projects/, partner: /University of Groningen/ };

for (const { language, home, list, title, partner } of [in_dutch, in_english])
    for (const viewport of [narrow, wide])
        test(`${language}, ${viewport.width} px: from home by the menu to a project and to an organisation that works on it`, async () => {
            const { page, close } = await visit(home, viewport);
            assert.equal(await page.getAttribute('html', 'lang'), language);
            if (viewport === narrow)
                await page.click('.menu__summary');
            await page.click(`.menu__list a[href="${list}"]`);
            assert.equal(await page.locator('h1').count(), 1);
            assert.match(await page.textContent('h1'), title);
            await page.click(`main a[href="${list}/alliantie-van-kracht"]`);
            assert.match(await page.textContent('h1'), /Alliantie van Kracht/);
            await page.locator('main a[href*="rijksuniversiteit-groningen"]').first().click();
            assert.match(await page.textContent('h1'), partner);
            await close();
        });

test('the language switch leads to the same page and back', async () => {
    const { page, close } = await visit('/projecten/huiswerkkamer-turfwolde');
    await page.click('a.language');
    assert.equal(new URL(page.url()).pathname, '/en/projects/homework-room-turfwolde');
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.click('a.language');
    assert.equal(new URL(page.url()).pathname, '/projecten/huiswerkkamer-turfwolde');
    await close();
});

test('an entry without translation is shown in its own language, marked, with its own address as the canonical one', async () => {
    const slug = await add_untranslated(site);
    const { page, close } = await visit(`/en/organisations/${slug}`);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.equal(await page.getAttribute('h1', 'lang'), 'nl');
    assert.match(await page.textContent('main'), /only available in Dutch/);
    assert.equal(await page.getAttribute('link[rel="canonical"]', 'href'), `${site.url}/organisaties/${slug}`);
    await close();
});

for (const [list, after_choice] of [['/projecten', /Afgerond/], ['/en/projects', /Finished/]])
    test(`${list} can be narrowed and the choice stands in the address`, async () => {
        const { page, close } = await visit(list);
        const all = await page.locator('main .card').count();
        await page.click('.facets__summary');
        await page.check('input[name="status"][value="finished"]');
        await page.click('.facets__form button');
        assert.equal(new URL(page.url()).search, '?status=finished');
        const finished = await page.locator('main .card').count();
        assert.ok(finished > 0 && finished < all, `${finished} of ${all} projects are finished`);
        assert.match(await page.textContent('main .card'), after_choice);
        assert.equal(await page.locator('input[name="status"][value="finished"]:checked').count(), 1);
        await close();
    });

test('choices of several facets narrow the list further, and one at a time can be taken away', async () => {
    const { page, close } = await visit('/projecten?status=finished&aim=prevent');
    const both = await page.locator('main .card').count();
    const aim = page.locator('main a[href="/projecten?status=finished"]').first();
    assert.ok(await aim.isVisible(), 'a link takes the aim away');
    await aim.click();
    assert.ok(await page.locator('main .card').count() >= both);
    await close();
});

test('a project whose end has passed says Afgerond', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht');
    assert.match(await page.textContent('main'), /Afgerond/);
    await close();
});

test('the project page has what its sheet promises', async () => {
    const { page, close } = await visit('/projecten/samen-aan-tafel-turfwolde');
    const text = await page.textContent('main');
    for (const part of ['Ambities', 'Tussentijdse resultaten', 'Waar', 'Wanneer', 'Voor wie', 'Samenwerking met', 'Per gemeente',
        'Meer informatie', 'Deel dit project', 'Direct naar', 'De overige projecten'])
        assert.ok(text.includes(part), `it has "${part}"`);
    const empty = await page.locator('main section, main dd').evaluateAll((all) =>
        all.filter((one) => one.textContent.trim() === '').length);
    assert.equal(empty, 0, 'what has no content is left out');
    await close();
});

test('what a page says of its place in the alliance leads on: a municipality names its projects and organisations', async () => {
    const { page, close } = await visit('/gemeenten');
    await page.locator('main a[href="/gemeenten/stadskanaal"]').first().click();
    assert.match(await page.textContent('h1'), /Stadskanaal/);
    assert.ok(await page.locator('main a[href^="/projecten/"]').count() > 0);
    await page.locator('main a[href^="/projecten/"]').first().click();
    assert.match(page.url(), /\/projecten\//);
    await close();
});

test('the accessibility bar changes every page from the first byte, and says so', async () => {
    const { page, close } = await visit('/projecten');
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize));
    const gap = () => page.evaluate(() => getComputedStyle(document.querySelector('main p')).letterSpacing);
    const before_size = await size();
    await page.click('.reading__summary');
    await page.click('button[name="text"] >> nth=1');
    assert.equal(new URL(page.url()).pathname, '/projecten', 'the visitor stays on the page');
    assert.equal(await page.getAttribute('html', 'data-text'), '112');
    assert.ok(await size() > before_size);
    assert.match(await page.textContent('[role="status"]'), /112/, 'the new value is spoken');
    assert.ok(await page.locator('button[name="text"] >> nth=1').isVisible(), 'the bar stays open for the next press');

    await page.click('button[name="spacing"] >> nth=1');
    await page.click('button[name="contrast"][value="high"]');
    await page.goto(`${site.url}/netwerk`);
    assert.equal(await page.getAttribute('html', 'data-text'), '112');
    assert.equal(await page.getAttribute('html', 'data-spacing'), '1');
    assert.equal(await page.getAttribute('html', 'data-contrast'), 'high');
    assert.notEqual(await gap(), 'normal');
    assert.equal(await page.locator('.flash').count(), 0, 'what was said is said once');

    await page.click('button[name="reset"]');
    assert.equal(await page.getAttribute('html', 'data-text'), '100');
    assert.equal(new URL(page.url()).pathname, '/netwerk');
    await close();
});

test('the page with all reading settings does the same with one button', async () => {
    const { page, close } = await visit('/en/reading-settings');
    await page.check('main input[name="text"][value="200"]');
    await page.check('main input[name="spacing"][value="3"]');
    await page.check('main input[name="contrast"][value="dark"]');
    await page.click('main form button');
    const html = await page.locator('html').evaluate((element) => ({ ...element.dataset }));
    assert.deepEqual(html, { text: '200', spacing: '3', contrast: 'dark' });
    assert.equal(await page.locator('main input:checked').count(), 3);
    await close();
});

test('the keyboard reaches the content by the skip link, and everything else by Tab', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht');
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    assert.match(await focus.getAttribute('href'), /^#/);
    assert.ok(await focus.isVisible());
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#inhoud');
    await page.keyboard.press('Tab');
    assert.ok(await focus.evaluate((element) => element.closest('main') !== null), 'the next stop is in the content');
    await close();
});

test('invented examples are labelled on card, page and in what is shared', async () => {
    const { page, close } = await visit('/projecten');
    const card = page.locator('.card', { has: page.locator('a[href="/projecten/samen-aan-tafel-turfwolde"]') });
    assert.match(await card.textContent(), /Verzonnen voorbeeld/);
    await card.locator('a').first().click();
    assert.match(await page.locator('main header').first().textContent(), /Verzonnen voorbeeld/);
    assert.match(decodeURIComponent(await page.getAttribute('#share a[href^="mailto:"]', 'href')), /Verzonnen voorbeeld/);
    await close();
});

test('every page says that this is a demonstration and asks not to be indexed', async () => {
    for (const path of ['/', '/projecten', '/projecten/alliantie-van-kracht', '/en', '/netwerk', '/contact', '/bestaat-niet']) {
        const { page, close } = await visit(path);
        assert.match(await page.textContent('body'), /Demonstratie|Demonstration/, path);
        assert.match(await page.getAttribute('meta[name="robots"]', 'content'), /noindex/, path);
        await close();
    }
});

for (const [path, language, words] of [['/projecten/bestaat-niet', 'nl', /bladzijde is er niet/i], ['/en/projects/none', 'en', /page/i]])
    test(`${path}: an unknown page says so in its language, within the frame`, async () => {
        const { page, answer, close } = await visit(path);
        assert.equal(answer.status(), 404);
        assert.equal(await page.getAttribute('html', 'lang'), language);
        assert.match(await page.textContent('h1'), words);
        assert.ok(await page.locator('.menu__list a').count() > 0);
        await close();
    });

test('no page of the site asks anything of another host', async () => {
    const { page, close } = await open_window(browser, { viewport: wide });
    const asked = new Set();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const path of ['/', '/projecten/alliantie-van-kracht', '/netwerk', '/gemeenten/stadskanaal', '/contact', '/en'])
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
    assert.deepEqual([...asked], [site.url]);
    await close();
});

test('it prints without the bar, the menu and the buttons', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht', wide);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.reading', '.menu-nav', '#share'])
        assert.ok(!await page.locator(part).first().isVisible(), `${part} is not printed`);
    assert.ok(await page.locator('h1').isVisible());
    await close();
});
