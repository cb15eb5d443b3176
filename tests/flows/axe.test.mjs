// axe finds nothing: every page once, and one page of each template in all variants.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, clipped, dress, launch, links, narrow, open_window, unfold, wide } from './browser.mjs';
import { demonstration_site } from './site.mjs';
import { dutch } from './templates.mjs';
import { add_untranslated } from './variants.mjs';

const every_variant = process.env.KRACHT_ALL_VARIANTS === '1';
const templates = [...dutch, '/en/projects', '/en/search?q=debts'];
let site;
let browser;
before(async () => {
    site = await demonstration_site();
    templates.push(`/en/organisations/${await add_untranslated(site)}`);
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await site?.close();
});

test('every page, found by following links from home', async () => {
    const { page, close } = await open_window(browser, { viewport: wide });
    const seen = new Set();
    const waiting = ['/', '/en'];
    const found = [];
    while (waiting.length > 0) {
        const path = waiting.pop();
        // Filtered lists are one template with endless addresses; calendars, feeds, sound and pictures are no pages.
        if (seen.has(path) || path.includes('?') || path.startsWith('/api/') || /\.[a-z0-9]+$/.test(path))
            continue;
        seen.add(path);
        const answer = await page.goto(site.url + path);
        assert.equal(answer.status(), 200, path);
        waiting.push(...await links(page));
        found.push(...(await axe(page)).map((violation) => `${path}: ${violation}`));
    }
    assert.deepEqual(found, []);
    assert.ok(seen.size > 250, `only ${seen.size} pages were found`);
    await close();
});

const looks = every_variant ? [['100', '0'], ['100', '3'], ['200', '0'], ['200', '3']] : [['100', '0'], ['200', '3']];
const contrasts = every_variant ? ['normal', 'high', 'dark'] : ['normal', 'high'];
const devices = [{ colorScheme: 'light' }, { colorScheme: 'dark' }];
if (every_variant)
    devices.push({ forcedColors: 'active' }, { contrast: 'more' });

// Without all variants, half of them: every two of width, colours of the device and contrast still meet.
const variants = [narrow, wide].flatMap((viewport, a) => devices.flatMap((device, b) => contrasts
    .filter((_, c) => every_variant || (a + b + c) % 2 === 0)
    .map((contrast) => ({ viewport, device, contrast }))));

for (const { viewport, device, contrast } of variants)
    test(`templates at ${viewport.width} px, ${Object.values(device).join(' ')}, contrast ${contrast}`, async () => {
        const { page, close } = await open_window(browser, { viewport, ...device });
        const found = [];
        for (const path of templates) {
            await page.goto(site.url + path);
            await unfold(page);
            for (const [text, spacing] of looks) {
                await dress(page, { text, spacing, contrast });
                found.push(...[...await axe(page), ...await clipped(page)].map((what) => `${path}, ${text} %, spacing ${spacing}: ${what}`));
            }
        }
        assert.deepEqual(found, []);
        await close();
    });

test('axe would find what is wrong', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    await page.goto(`${site.url}/contact`);
    await page.evaluate(() => document.querySelector('main').appendChild(document.createElement('button')));
    assert.match((await axe(page)).join('\n'), /button-name/);
    await close();
});
