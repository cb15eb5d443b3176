// What a visitor does, without JavaScript: read, filter, switch language, set the text to their eyes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clipped, launch, narrow, wide } from './browser.mjs';
import { demonstration_site } from './site.mjs';

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

/** A visitor with a fresh browser without JavaScript. */
async function visit(path, viewport = narrow) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport });
    const page = await context.newPage();
    const answer = await page.goto(site.url + path);
    return { page, answer, close: () => context.close() };
}

for (const [language, list, title] of [['nl', '/projecten', 'Projecten'], ['en', '/en/projects', 'Projects']]) {
    test(`${language}: from home to a project and to an organisation that works on it`, async () => {
        const { page, close } = await visit(language === 'nl' ? '/' : '/en');
        assert.equal(await page.getAttribute('html', 'lang'), language);
        await page.click(`nav a[href="${list}"]`);
        assert.equal(await page.locator('h1').count(), 1);
        assert.match(await page.textContent('h1'), new RegExp(title, 'i'));
        await page.click(`main a[href="${list}/alliantie-van-kracht"], main a[href="${list}/alliance-of-strength"], main a[href*="allian"]`);
        assert.match(await page.textContent('h1'), /Alliantie van Kracht/);
        await page.click('main a[href*="rijksuniversiteit-groningen"], main a[href*="university-of-groningen"]');
        assert.match(await page.textContent('h1'), /Rijksuniversiteit Groningen|University of Groningen/);
        await close();
    });
}

test('the language switch leads to the same page and back', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht');
    await page.click('a[hreflang="en"]');
    assert.match(page.url(), /\/en\/projects\//);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.click('a[hreflang="nl"]');
    assert.equal(new URL(page.url()).pathname, '/projecten/alliantie-van-kracht');
    await close();
});

test('a project list can be narrowed and the choice stands in the address', async () => {
    const { page, close } = await visit('/projecten', wide);
    const all = await page.locator('main .card').count();
    await page.check('input[name="status"][value="finished"]');
    await page.click('main form button[type="submit"]');
    assert.match(page.url(), /status=finished/);
    const finished = await page.locator('main .card').count();
    assert.ok(finished > 0 && finished < all, `${finished} of ${all} projects are finished`);
    assert.ok(await page.isChecked('input[name="status"][value="finished"]'));
    await close();
});

test('a project whose end has passed says Afgerond', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht');
    assert.match(await page.textContent('main'), /Afgerond/);
    await close();
});

test('the accessibility bar changes every page from the first byte, and says so', async () => {
    const { page, close } = await visit('/projecten');
    const html = page.locator('html');
    const before_size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize));
    await page.click('button[name="text"][value="larger"], button[value="text-larger"], form[class*="bar"] button >> nth=1');
    assert.equal(new URL(page.url()).pathname, '/projecten', 'the visitor stays on the page');
    assert.notEqual(await html.getAttribute('data-text'), null);
    const after_size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize));
    assert.ok(after_size > before_size, `${after_size} > ${before_size}`);
    assert.ok(await page.locator('[role="status"]').count() > 0, 'the new value is spoken');
    await page.goto(site.url + '/netwerk');
    assert.equal(await html.getAttribute('data-text'), '112');
    await close();
});

test('the keyboard reaches the content by the skip link', async () => {
    const { page, close } = await visit('/projecten/alliantie-van-kracht');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    assert.match(await skip.getAttribute('href'), /^#/);
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#/);
    await close();
});

test('invented examples are labelled on card and page', async () => {
    const { page, close } = await visit('/projecten');
    assert.match(await page.textContent('main'), /Verzonnen voorbeeld/);
    await page.click('main a[href$="turfwolde"] >> nth=0');
    assert.match(await page.textContent('main'), /Verzonnen voorbeeld/);
    await close();
});

test('every page says that this is a demonstration and asks not to be indexed', async () => {
    for (const path of ['/', '/projecten', '/en', '/netwerk', '/bestaat-niet']) {
        const { page, close } = await visit(path);
        const text = await page.textContent('body');
        assert.match(text, /Demonstratie|Demonstration/);
        assert.match(await page.getAttribute('meta[name="robots"]', 'content'), /noindex/);
        await close();
    }
});

test('an unknown page says so in its language, within the frame', async () => {
    for (const [path, words] of [['/projecten/bestaat-niet', /niet gevonden|bestaat niet/i], ['/en/projects/none', /not found|does not exist/i]]) {
        const { page, answer, close } = await visit(path);
        assert.equal(answer.status(), 404);
        assert.match(await page.textContent('main'), words);
        assert.ok(await page.locator('nav').count() > 0);
        await close();
    }
});

test('no setting of the accessibility bar clips anything at 320 px', { timeout: 300_000 }, async () => {
    const context = await browser.newContext({ viewport: narrow });
    const page = await context.newPage();
    for (const path of ['/', '/projecten', '/projecten/samen-aan-tafel-turfwolde', '/netwerk', '/gemeenten/stadskanaal', '/contact', '/en/projects']) {
        await page.goto(site.url + path);
        for (const text of ['100', '112', '125', '150', '175', '200'])
            for (const spacing of ['0', '1', '2', '3']) {
                await page.evaluate(([size, space]) => {
                    document.documentElement.dataset.text = size;
                    document.documentElement.dataset.spacing = space;
                }, [text, spacing]);
                assert.deepEqual(await clipped(page), [], `${path} at ${text} % with spacing ${spacing}`);
            }
    }
    await context.close();
});
