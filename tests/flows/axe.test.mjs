// axe finds nothing: every page once, and one page of each template in all variants.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, clipped, launch, links, narrow, wide } from './browser.mjs';
import { demonstration_site } from './site.mjs';

const every_variant = process.env.KRACHT_ALL_VARIANTS === '1';
const templates = ['/', '/projecten', '/projecten/samen-aan-tafel-turfwolde', '/netwerk', '/organisaties/movisie', '/gemeenten',
    '/gemeenten/stadskanaal', '/over-ons', '/bestaat-niet', '/en/projects'];
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

test('every page, found by following links from home', { timeout: 600_000 }, async () => {
    const context = await browser.newContext({ viewport: wide });
    const page = await context.newPage();
    const seen = new Set();
    const waiting = ['/', '/en'];
    while (waiting.length > 0) {
        const path = waiting.pop();
        // Filtered lists are one template with endless addresses.
        if (seen.has(path) || path.includes('?') || path.startsWith('/api/') || path.startsWith('/assets/'))
            continue;
        seen.add(path);
        const answer = await page.goto(site.url + path);
        assert.equal(answer.status(), 200, path);
        assert.deepEqual(await axe(page), [], path);
        waiting.push(...await links(page));
    }
    assert.ok(seen.size > 80, `only ${seen.size} pages were found`);
    await context.close();
});

test('one page of each template in all variants', { timeout: 600_000 }, async () => {
    for (const viewport of [narrow, wide])
        for (const colorScheme of ['light', 'dark'])
            for (const contrast of every_variant ? ['normal', 'high', 'dark'] : ['normal', 'high']) {
                const context = await browser.newContext({ viewport, colorScheme });
                const page = await context.newPage();
                for (const path of templates) {
                    await page.goto(site.url + path);
                    for (const [text, spacing] of every_variant ? [['100', '0'], ['100', '3'], ['200', '0'], ['200', '3']] : [['100', '0'], ['200', '3']]) {
                        await page.evaluate((settings) => Object.assign(document.documentElement.dataset, settings), { text, spacing, contrast });
                        const variant = `${path} ${viewport.width} px, ${colorScheme}, ${text} %, spacing ${spacing}, contrast ${contrast}`;
                        assert.deepEqual(await axe(page), [], variant);
                        assert.deepEqual(await clipped(page), [], variant);
                    }
                }
                await context.close();
            }
});
