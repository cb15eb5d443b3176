// What a page costs an old phone: at most 60 KB before pictures, sound and film, one style sheet, and nothing that jumps while it loads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, narrow, open_window, wide } from './browser.mjs';
import { demonstration_site } from './site.mjs';
import { dutch, english } from './templates.mjs';

const most_bytes = 60 * 1024;
const heavy = new Set(['Image', 'Media']);
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

/** A fresh visitor's first look at a page: what was sent, by kind of resource, and how far things moved. */
async function visit(path, viewport) {
    const { page, close } = await open_window(browser, { viewport });
    const wire = await page.context().newCDPSession(page);
    const kinds = new Map();
    const sent = [];
    wire.on('Network.responseReceived', ({ requestId, type, response }) => kinds.set(requestId, { type, url: response.url }));
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sent.push({ ...kinds.get(requestId), bytes: encodedDataLength }));
    await wire.send('Network.enable');
    await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
            .observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url + path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(100);
    const shifted = await page.evaluate(() => window.shifted);
    await close();
    return { sent, shifted };
}

for (const path of [...dutch, ...english])
    test(`${path} is light and stands still`, async () => {
        const { sent, shifted } = await visit(path, narrow);
        const bytes = sent.filter(({ type }) => !heavy.has(type)).reduce((sum, one) => sum + one.bytes, 0);
        const list = sent.map(({ type, url, bytes: size }) => `${size} ${type} ${url}`).join('\n');
        assert.ok(bytes <= most_bytes, `${bytes} bytes:\n${list}`);
        assert.equal(sent.filter(({ type }) => type === 'Stylesheet').length, 1, list);
        assert.ok(shifted < 0.01, `things moved by ${shifted}`);
    });

test('home stands still in a wide window too', async () => {
    assert.ok((await visit('/', wide)).shifted < 0.01);
});

test('nobody but the site is asked for anything', async () => {
    for (const path of dutch) {
        const { sent } = await visit(path, wide);
        assert.deepEqual(sent.filter(({ url }) => !url.startsWith(site.url) && !url.startsWith('data:')), [], path);
    }
});

/** The classes that selectors of a style sheet of assets/css begin with, with those of the sheets it imports. */
async function classes_of(name) {
    const text = await readFile(new URL(`../../assets/css/${name}.css`, import.meta.url), 'utf8');
    const imported = await Promise.all([...text.matchAll(/@import "\.\/([a-z]+)\.css"/g)].map(([, one]) => classes_of(one)));
    const own = [...text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[{},])\s*[a-z]*\.([a-z][a-z0-9_-]*)/g)].map(([, one]) => one);
    return new Set([...own, ...imported.flatMap((set) => [...set])]);
}

test('no page of visitors uses what only the sheet for people at work knows', async () => {
    const common = await classes_of('app');
    const only_work = [...await classes_of('work')].filter((one) => !common.has(one));
    assert.ok(only_work.includes('toolbar') && !only_work.includes('card'), only_work.join(' '));
    const { page, close } = await open_window(browser, { viewport: wide });
    for (const path of [...dutch, ...english, '/inloggen', '/en/sign-in', '/uitnodiging']) {
        await page.goto(site.url + path);
        const used = await page.$$eval('[class]', (elements) => elements.flatMap((element) => [...element.classList]));
        assert.deepEqual(only_work.filter((one) => used.includes(one)), [], path);
    }
    await close();
});
