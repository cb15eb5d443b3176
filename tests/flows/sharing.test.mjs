// Following and showing elsewhere: feeds, sitemap, frames, what is shared, and the way out of pages about help.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launch, narrow, open_window, wide } from './browser.mjs';
import { demonstration_site, get } from './site.mjs';

let site;
let browser;
let window;
before(async () => {
    site = await demonstration_site('--security-contact', 'veilig@example.org');
    browser = await launch();
    window = await open_window(browser, { viewport: wide });
    await window.page.goto(site.url);
});
after(async () => {
    await browser?.close();
    await site?.close();
});

/** Elements of an XML document, as a strict parser reads it: their text, or one of their attributes. */
async function parse(path, queries) {
    const { status, headers, text } = await get(site.url + path);
    assert.equal(status, 200, path);
    assert.match(headers.get('content-type'), /xml/, path);
    const found = await window.page.evaluate(([source, wanted]) => {
        const read = new DOMParser().parseFromString(source, 'application/xml');
        const fault = read.querySelector('parsererror');
        if (fault)
            return { fault: fault.textContent };
        const pick = (name, attribute) => [...read.getElementsByTagNameNS('*', name)].map((element) =>
            (attribute ? element.getAttribute(attribute) : element.textContent));
        return Object.fromEntries(Object.entries(wanted).map(([key, [name, attribute]]) => [key, pick(name, attribute)]));
    }, [text, queries]);
    assert.equal(found.fault, undefined, path);
    return found;
}

const atom = { ids: ['id'], titles: ['title'], updated: ['updated'], authors: ['name'], links: ['link', 'href'], entries: ['entry', 'xml:lang'] };

for (const path of ['/atom.xml', '/en/atom.xml', '/atom.xml?kind=insight', '/atom.xml?theme=geld-en-schulden', '/atom.xml?area=emmen', '/en/atom.xml?kind=project'])
    test(`${path} is a sound feed`, async () => {
        const feed = await parse(path, atom);
        assert.equal(feed.ids[0], site.url + path);
        assert.equal(new Set(feed.ids).size, feed.ids.length, 'no id stands twice');
        assert.equal(feed.updated.length, feed.entries.length + 1);
        assert.ok(feed.updated.every((time) => !Number.isNaN(Date.parse(time))));
        assert.match(feed.titles[0], /^Demonstrati/);
        assert.ok(feed.entries.length <= 50);
        assert.ok(feed.ids.every((id) => !id.includes('/verhalen/') && !id.includes('/stories/')), 'stories stay here');
        for (const address of feed.ids.slice(1, 4))
            assert.equal((await get(address)).status, 200, address);
    });

test('lists and municipalities name their feeds, and browsers get them again only when they changed', async () => {
    for (const [path, feed] of [['/inzichten', '/atom.xml?kind=insight'], ['/en/insights', '/en/atom.xml?kind=insight'], ['/gemeenten/emmen', '/atom.xml?area=emmen']]) {
        const { text } = await get(site.url + path);
        assert.ok(text.includes(`type="application/atom+xml"`) && text.includes(feed), path);
    }
    assert.doesNotMatch((await get(`${site.url}/verhalen`)).text, /atom\.xml/);
    const first = await get(`${site.url}/atom.xml`);
    const again = await get(`${site.url}/atom.xml`, { headers: { 'If-None-Match': first.headers.get('etag') } });
    assert.equal(again.status, 304);
});

test('feeds for programs may be read by any page, other pages may not', async () => {
    const { headers, text } = await get(`${site.url}/feed.json?kind=project`);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    const feed = JSON.parse(text);
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(feed.items.length > 3);
    for (const item of feed.items) {
        assert.equal(typeof item.id, 'string');
        assert.ok(item.content_text);
        assert.equal(item._kracht.invented, item.title.startsWith('Verzonnen voorbeeld: '), item.title);
    }
    for (const path of ['/', '/projecten', '/atom.xml', '/nope'])
        assert.equal((await get(site.url + path)).headers.get('access-control-allow-origin'), null, path);
});

const sitemap = { locs: ['loc'] };

test('the sitemap names every page in both languages, each pointing at the other', async () => {
    const { locs } = await parse('/sitemap.xml', sitemap);
    const seen = new Map();
    for (const part of locs) {
        const path = part.slice(site.url.length);
        const { text } = await get(part);
        await parse(path, sitemap);
        for (const [, loc, rest] of text.matchAll(/<url>\s*<loc>([^<]+)<\/loc>([\s\S]*?)<\/url>/g))
            seen.set(loc, Object.fromEntries([...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map((match) => [match[1], match[2]])));
    }
    assert.ok(seen.size > 200, `${seen.size} addresses`);
    for (const [loc, counterparts] of seen) {
        for (const other of Object.values(counterparts))
            assert.deepEqual(seen.get(other), counterparts, `${other} points back at ${loc}`);
        if (counterparts.nl)
            assert.equal(counterparts['x-default'], counterparts.nl);
    }
    const some = [...seen].filter((_, i) => i % 23 === 0);
    for (const [loc, counterparts] of some) {
        const { status, text } = await get(loc);
        assert.equal(status, 200, loc);
        assert.ok(text.includes(`<link rel="canonical" href="${loc}">`), `${loc} is the page's own address`);
        for (const [language, other] of Object.entries(counterparts))
            assert.ok(text.includes(`<link rel="alternate" hreflang="${language}" href="${other}">`), `${loc}: ${language}`);
    }
});

/** What stands in the head of a page for others: its properties, and its blocks of data. */
async function head(address) {
    const { status, text } = await get(address);
    assert.equal(status, 200, address);
    return window.page.evaluate((source) => {
        const read = new DOMParser().parseFromString(source, 'text/html');
        const properties = [...read.querySelectorAll('meta[property]')].map((one) => [one.getAttribute('property'), one.content]);
        const data = [...read.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent);
        return { meta: Object.fromEntries(properties), data };
    }, text);
}

test('what is shared has a title, a text, a picture and facts', async () => {
    const rooms = ['inzichten', 'vragen', 'maatregelen', 'verhalen', 'leerkringen', 'nieuws', 'agenda', 'hulp', 'begrippen', 'leren', 'projecten', 'organisaties', 'media'];
    const { text } = await get(`${site.url}/sitemap.xml?part=0`);
    const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    const types = new Map();
    for (const room of rooms)
        for (const address of addresses.filter((each) => each.startsWith(`${site.url}/${room}/`)).slice(0, 40)) {
            const shown = await head(address);
            const title = shown.meta['og:title'];
            assert.ok(title, address);
            assert.ok(shown.meta['og:description'] || room === 'media', address); // a picture may have no caption
            assert.equal(shown.meta['og:url'], address);
            assert.equal(shown.meta['og:locale'], 'nl_NL');
            assert.match(shown.meta['article:published_time'], /^\d{4}-\d\d-\d\dT/, address);
            assert.ok(shown.meta['og:image'].startsWith(site.url), address);
            if (title.startsWith('Verzonnen voorbeeld: ')) {
                assert.deepEqual(shown.data, [], `${address} is an example, no fact`);
                continue;
            }
            const read = JSON.parse(shown.data[0] ?? 'null');
            assert.equal(read?.['@context'], 'https://schema.org', address);
            assert.equal(read['@graph'][0].url, address);
            if (!types.has(room))
                assert.equal((await get(shown.meta['og:image'])).status, 200);
            types.set(room, read['@graph'][0]['@type']);
        }
    assert.match(types.get('inzichten'), /Article$/);
    assert.equal(types.get('hulp'), 'Service');
    assert.equal(types.get('begrippen'), 'DefinedTerm');
});

test('files for programs are where they look for them', async () => {
    const robots = await get(`${site.url}/robots.txt`);
    assert.match(robots.text, /^# A demonstration/);
    assert.doesNotMatch(robots.text, /^Disallow: \/$/m);
    const security = (await get(`${site.url}/.well-known/security.txt`)).text;
    assert.match(security, /^Contact: mailto:veilig@example\.org$/m);
    const days = (Date.parse(security.match(/^Expires: (.+)$/m)[1]) - Date.now()) / 86_400_000;
    assert.ok(days > 30 && days < 365, `${days} days`);
    assert.ok(JSON.parse((await get(`${site.url}/manifest.webmanifest`)).text).icons.length > 0);
});

/** A page of somebody else that frames one of ours. */
async function partner(path) {
    const server = createServer((_, answer) => {
        answer.setHeader('Content-Type', 'text/html');
        answer.end(`<!doctype html><title>Partner</title><iframe src="${site.url}${path}" width="600" height="400"></iframe>`);
    });
    await new Promise((ready) => server.listen(0, 'localhost', ready));
    return { url: `http://localhost:${server.address().port}/`, close: () => new Promise((done) => server.close(done)) };
}

test('a partner shows our projects, and nothing else can be framed', async () => {
    const { page, close } = await open_window(browser, { viewport: wide });
    const shows = await partner('/insluiten/projecten');
    await page.goto(shows.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('.card__link').first().waitFor();
    assert.match(await frame.locator('body').textContent(), /Demonstratie/);
    await frame.locator('.card__link').first().click();
    await page.waitForURL(`${site.url}/projecten/**`);
    assert.equal((await page.context().cookies()).length, 0);
    await shows.close();

    for (const path of ['/', '/projecten', '/volgen']) {
        const refused = await partner(path);
        await page.goto(refused.url);
        await page.waitForTimeout(300);
        assert.equal(await page.frameLocator('iframe').locator('.brand').count(), 0, `${path} stays out of frames`);
        await refused.close();
    }
    await close();
});

test('embedded pages hold no script, no form and no cookie, in both languages', async () => {
    for (const path of ['/insluiten/projecten', '/insluiten/projecten?area=emmen', '/en/embed/projects', '/insluiten/agenda', '/insluiten/inzichten?theme=geld-en-schulden']) {
        const { status, headers, text } = await get(site.url + path);
        assert.equal(status, 200, path);
        assert.equal(headers.get('x-frame-options'), null);
        assert.equal(headers.get('set-cookie'), null);
        assert.match(headers.get('content-security-policy'), /^default-src 'none';.*frame-ancestors \*$/);
        assert.doesNotMatch(text, /<script|<form|<button/);
    }
    for (const path of ['/insluiten/verhalen', '/insluiten/nope', '/insluiten/projecten/nope', '/insluiten/projecten?theme=nope'])
        assert.equal((await get(site.url + path)).status, 404, path);
    assert.match((await get(`${site.url}/projecten`)).headers.get('content-security-policy'), /frame-ancestors 'none'/);
});

test('without JavaScript sharing is links and an address; with it, buttons that work here', async () => {
    const path = '/projecten/alliantie-van-kracht';
    const plain = await open_window(browser, { javaScriptEnabled: false, viewport: narrow });
    await plain.page.goto(site.url + path);
    assert.equal(await plain.page.locator('#share button:visible').count(), 0);
    const code = await plain.page.locator('#share textarea').inputValue();
    assert.match(code, new RegExp(`^<iframe src="${site.url}/insluiten/projecten/alliantie-van-kracht" title=`));
    await plain.close();

    const { page, close } = await open_window(browser, { viewport: wide, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.url + path);
    await page.click('[data-share="copy"]');
    await page.waitForFunction(() => document.querySelector('#share [role="status"]').textContent !== '');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.url + path);
    await page.goto(`${site.url}/projecten`);
    assert.equal(await page.locator('script').count(), 0, 'a page without sharing loads no script');
    await close();
});

for (const path of ['/hulp', '/en/help'])
    test(`${path}: the way out is the first thing for the keyboard, and leaves no page behind`, async () => {
        const plain = await open_window(browser, { javaScriptEnabled: false, viewport: narrow });
        await plain.page.goto(site.url + path);
        await plain.page.keyboard.press('Tab');
        await plain.page.keyboard.press('Tab');
        const link = plain.page.locator('.leave__link:focus');
        assert.equal(await link.count(), 1);
        assert.equal(await link.getAttribute('rel'), 'noreferrer noopener');
        assert.match(await link.getAttribute('href'), /^https:/);
        await plain.page.mouse.wheel(0, 2000);
        await plain.page.waitForTimeout(200);
        assert.ok(await link.evaluate((element) => element.getBoundingClientRect().top < innerHeight), 'it stays in sight');
        await plain.close();

        const { page, close } = await open_window(browser, { viewport: wide });
        await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }));
        await page.goto(site.url);
        await page.goto(site.url + path);
        await page.keyboard.press('Escape');
        assert.ok(page.url().startsWith(site.url), 'one press may be a mistake');
        await page.keyboard.press('Escape');
        await page.waitForURL('https://**');
        await page.goBack();
        assert.equal(new URL(page.url()).pathname, '/', 'the page about help is not where "back" leads');
        await close();
    });

test('pages about the site tell what the program does, and error pages lead on', async () => {
    const told = { '/privacy': /__Host-reading/, '/en/privacy': /__Host-reading/, '/beveiliging': /Content-Security-Policy/, '/en/security': /Content-Security-Policy/,
        '/toegankelijkheid': /niet dat we aan WCAG voldoen/, '/en/accessibility': /do not claim to conform/ };
    for (const [path, words] of Object.entries(told)) {
        const { status, text } = await get(site.url + path);
        assert.equal(status, 200, path);
        assert.match(text, words, path);
    }
    for (const [path, search, help] of [['/nope', '/zoeken', '/hulp'], ['/en/nope', '/en/search', '/en/help']]) {
        const { status, text } = await get(site.url + path);
        assert.equal(status, 404);
        const main = text.slice(text.indexOf('<main'));
        assert.ok(main.includes(`action="${search}"`) && main.includes(`href="${help}"`), path);
    }
});
