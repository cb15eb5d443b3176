// Search as visitors meet it: found by mistyped words, kept up to date, and never a reason for the site to be down.
import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { axe, launch, narrow, open_window } from './browser.mjs';
import { content, demonstration_site, get, serve, succeed, temporary_folder, until } from './site.mjs';

let site;
let browser;
before(async () => {
    site = await demonstration_site();
    browser = await launch();
    await ready(site);
});
after(async () => {
    await browser?.close();
    await site?.close();
});

const search = (server, words) => get(`${server.url}/zoeken?q=${encodeURIComponent(words)}`);
const away = 'Zoeken kan nu even niet';

/** Until search answers. */
function ready(server) {
    return until('search answers', async () => !(await search(server, 'hulp')).text.includes(away));
}

test('who types "shuld hulp" on the home page finds schuldhulp at 320 px without JavaScript', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled: false });
    await page.goto(site.url);
    await page.getByRole('search').getByRole('searchbox').fill('shuld hulp');
    await page.getByRole('search').getByRole('button').click();
    await page.waitForURL('**/zoeken?q=shuld+hulp');
    await page.getByRole('link', { name: 'Schuldhulpverlening', exact: true }).first().click();
    await page.waitForURL('**/begrippen/schuldhulpverlening');
    await close();
});

test('"Bedoelde je" leads to the better spelling, filters narrow down, and the switch keeps the words', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    await page.goto(`${site.url}/zoeken?q=shuld+hulp`);
    await page.getByRole('main').getByRole('link', { name: 'schuldhulp', exact: true }).click();
    await page.waitForURL('**/zoeken?q=schuldhulp');
    assert.match(await page.getByRole('heading', { level: 2 }).first().textContent(), /resultaten voor ‘schuldhulp’/);
    await page.locator('.facets summary').first().click();
    await page.getByRole('checkbox', { name: /^Hulp/ }).check();
    await page.getByRole('button', { name: 'Toon resultaten' }).click();
    await page.waitForURL('**/zoeken?q=schuldhulp&kind=help');
    const addresses = await page.locator('.results .card__link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(addresses.length > 0 && addresses.every((address) => address.startsWith('/hulp/')), addresses.join());
    assert.deepEqual(await axe(page), []);
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL('**/en/search?q=schuldhulp&kind=help');
    await close();
});

test('geldzorgen finds what is said of poverty and debts', async () => {
    const { text } = await search(site, 'geldzorgen');
    assert.ok(text.includes('/begrippen/schulden"') && text.includes('/begrippen/armoede"'));
});

test('nothing found says so, and leads on to help', async () => {
    const { status, text } = await search(site, 'xyzzyxyzzy');
    assert.equal(status, 200);
    assert.ok(text.includes('Niets gevonden voor ‘xyzzyxyzzy’') && text.includes('href="/hulp"'));
});

test('the words stay with the visitor', async () => {
    const answer = await search(site, 'mijnheimelijkewoord');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
    assert.ok(!answer.headers.get('etag'));
    await pause(1500); // the access log is written every second
    assert.ok(!site.log().includes('heimelijke'));
    for (const name of await readdir(site.data, { recursive: true }))
        if (/kracht\.db|glass$/.test(name))
            assert.ok(!(await readFile(join(site.data, name))).includes('heimelijke'), name);
});

test('any question is answered quickly enough', async () => {
    const questions = ['a* OR b*', '"'.repeat(200), 'x '.repeat(1000), '\u0000', '%', 'kind:help', 'é'.repeat(300), '債務', '"de het een"', '-', '💩'];
    for (const words of questions) {
        const { status } = await search(site, words);
        assert.ok(status === 200 || status === 400, `${status} for ${words.slice(0, 20)}`);
    }
});

test('what is imported is found at once, what is withdrawn is not', async () => {
    const folder = await temporary_folder();
    await cp(content, folder.path, { recursive: true });
    const file = join(folder.path, 'term/zoekproef.nl.md');
    const write = async (status) => {
        await writeFile(file, `---\ntitle: "Zoekproefwoord"\nsummary: "Een verzonnen woord."\nstatus: ${status}\ninvented: true\n---\n`);
        await succeed('import', folder.path, '--data', site.data, '--force');
    };
    const found = async () => (await search(site, 'zoekproefwoord')).text.includes('/begrippen/zoekproef"');
    await write('published');
    await until('it is found', found, 10);
    await write('archived');
    assert.equal(await found(), false);
    await folder.remove();
});

test('kracht reindex makes it anew while visitors search', async () => {
    const asked = [];
    let going = true;
    const asking = (async () => {
        while (going)
            asked.push((await search(site, 'schuldhulp')).text.includes('/begrippen/schuldhulpverlening"'));
    })();
    const { stdout } = await succeed('reindex', '--data', site.data);
    going = false;
    await asking;
    assert.match(stdout, /made anew: \d+ documents/);
    assert.ok(asked.length > 0 && asked.every(Boolean), 'search was away for a moment');
});

/** Overwrites every file of the index, as a failing disk would; one that a newer index just replaced is gone already. */
async function spoil(data) {
    const gone = (error) => assert.equal(error.code, 'ENOENT');
    for (const name of await readdir(join(data, 'search'), { recursive: true }))
        if (name.endsWith('.glass'))
            await writeFile(join(data, 'search', name), Buffer.alloc(40_000, 0x5a)).catch(gone);
}

test('a damaged or missing index takes nothing down and comes back by itself', async () => {
    const folder = await temporary_folder();
    const data = join(folder.path, 'data');
    await succeed('import', content, '--data', data);
    const harm = [spoil, (path) => rm(join(path, 'search'), { recursive: true, force: true }), (path) => writeFile(join(path, 'search/nl/current'), 'nonsense')];
    for (const [i, cause] of harm.entries()) {
        let server = await serve(data);
        await ready(server);
        await cause(data); // while it serves
        for (const path of ['/', '/hulp', '/zoeken?q=geld'])
            assert.equal((await get(server.url + path)).status, 200, `${path} after harm ${i}`);
        await ready(server);
        await server.stop();
        await cause(data); // while it does not
        server = await serve(data);
        assert.equal((await get(`${server.url}/hulp`)).status, 200);
        await ready(server);
        assert.deepEqual(await server.stop(), { code: 0, signal: null });
    }
    await folder.remove();
});

test('kill -9 while the index is made leaves nothing behind that cannot be mended', async () => {
    const folder = await temporary_folder();
    const data = join(folder.path, 'data');
    await succeed('import', content, '--data', data);
    for (let round = 0; round < 8; ++round) {
        await rm(join(data, 'search'), { recursive: true, force: true });
        const server = await serve(data);
        await pause(Math.random() * 800);
        await server.kill();
        const again = await serve(data);
        await ready(again);
        assert.ok((await search(again, 'shuld hulp')).text.includes('/begrippen/schuldhulpverlening"'), `after kill ${round}`);
        await again.kill();
    }
    await folder.remove();
});
