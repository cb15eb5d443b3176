// Every route is walked: no anonymous GET gives 500, whatever stands in its address.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demonstration_site, get, succeed, temporary_folder } from './site.mjs';

let site;
let folder;
before(async () => {
    site = await demonstration_site('--security-contact', 'security@example.org', '--mail-outbox', 'on');
    folder = await temporary_folder();
});
after(async () => {
    await site?.close();
    await folder?.remove();
});

/** The table of routes that the program writes of itself. */
async function routes() {
    await succeed('reference', folder.path);
    const page = await readFile(join(folder.path, 'routes.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| [A-Z]+ \|/.test(line))
        .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
    return rows.map(([method, dutch, english, access, query]) => ({
        method,
        access,
        internal: dutch.includes('loopback'),
        paths: [dutch, english].flatMap((cell) => cell.match(/`([^`]+)`/)?.[1] ?? []),
        query: [...query.matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    }));
}

const slugs = ['alliantie-van-kracht', 'samen-aan-tafel-turfwolde', 'together-at-the-table-turfwolde', 'movisie', 'acantus', 'stadskanaal',
    'turfwolde', 'over-ons', 'about-us', 'projecten', 'bestaat-niet', '%C3%A9', 'a'.repeat(300), "'--", '..', '%2e%2e', '%00', '%ff'];
const values = ['', 'x', 'running', 'movisie', 'prevent', 'stadskanaal', 'nl', '0', '-1', '99999999999999999999', "' OR 1=1 --", '%00', '%ff', '%F0%9F%92%A9',
    'a'.repeat(2000), '&', '%', 'null', '../..', '<b>'];

/** The addresses that a path stands for: each hole filled with what exists, what does not, and what is meant badly. */
function filled(path) {
    if (!path.includes('{'))
        return [path];
    return slugs.map((slug) => path.replace(/\{[^}]*\}/, slug));
}

/** Pages of a second step: who did not take the first is led back to it. */
const after_asking = new Set(['/inloggen/code', '/en/sign-in/code']);
/** What a mail program sends by itself when its reader stops letters (RFC 8058); the code in the address is the proof. */
const from_mail_programs = new Set(['/berichten/mail/{code}', '/en/messages/mail/{code}']);

const encoded = (value) => (/^%/.test(value) && value.length > 1 ? value : encodeURIComponent(value));

/** Asks for all addresses, some at once; answers those whose status is not expected. */
async function wrong_answers(addresses, expected, options) {
    const wrong = [];
    const waiting = [...addresses];
    await Promise.all(Array.from({ length: 8 }, async () => {
        for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
            const { status } = await get(site.url + address, options);
            if (!expected(status))
                wrong.push(`${status} ${address}`);
        }
    }));
    return wrong;
}

test('the program names its routes, each with its access', async () => {
    const table = await routes();
    assert.ok(table.length > 20, `${table.length} routes`);
    assert.deepEqual(table.filter((route) => route.access === ''), []);
    const named = table.flatMap((route) => route.paths.map((path) => `${route.method} ${path}`));
    assert.deepEqual(named.filter((one, i) => named.indexOf(one) !== i), [], 'no address stands twice');
});

test('no anonymous GET or HEAD gives 500', async () => {
    const table = (await routes()).filter((route) => route.method === 'GET' && !route.internal);
    const plain = table.flatMap((route) => route.paths.flatMap(filled));
    const asked = table.flatMap((route) => route.paths.flatMap((path) =>
        [...route.query, 'undeclared'].flatMap((name) => values.map((value) => `${path.replace(/\{[^}]*\}/, slugs[0])}?${name}=${encoded(value)}`))));
    const fine = (status) => status < 500;
    assert.deepEqual(await wrong_answers([...plain, ...asked], fine), []);
    assert.deepEqual(await wrong_answers(plain, fine, { method: 'HEAD' }), []);
});

test('every page without holes is there', async () => {
    const pages = (await routes()).filter((route) => route.method === 'GET' && route.access === 'everyone' && !route.internal)
        .flatMap((route) => route.paths).filter((path) => !path.includes('{'));
    const fine = (status) => status === 200 || status === 301 || status === 308;
    assert.deepEqual(await wrong_answers(pages.filter((path) => !after_asking.has(path)), fine), []);
    assert.deepEqual(await wrong_answers(after_asking, (status) => status === 303), []);
});

test('nothing is changed by who comes from elsewhere', async () => {
    const table = (await routes()).filter((route) => !['GET', 'HEAD'].includes(route.method));
    assert.ok(table.length > 0);
    for (const { method, paths } of table)
        for (const path of paths.filter((one) => !from_mail_programs.has(one)))
            for (const headers of [{}, { Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site', Origin: site.url }]) {
                const { status } = await get(site.url + filled(path)[0], { method, headers, body: new URLSearchParams({ text: '150' }) });
                assert.ok([403, 405].includes(status), `${method} ${path} with ${JSON.stringify(headers)}: ${status}`);
            }
});

test('a mail program may come from anywhere, and finds nothing without a code', async () => {
    for (const path of from_mail_programs)
        assert.equal((await get(site.url + filled(path)[0], { method: 'POST', body: new URLSearchParams() })).status, 404, path);
});

test('methods that an address does not know are answered 405 and say which it does', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await get(`${site.url}/projecten`, { method, headers: { Origin: site.url } });
        assert.equal(answer.status, 405, method);
        assert.match(answer.headers.get('Allow'), /GET/);
    }
});

test('pages carry the security headers, and pages that are personal are not stored', async () => {
    const plain = await get(`${site.url}/projecten`);
    for (const [name, value] of [['Content-Security-Policy', /default-src 'none'/], ['X-Content-Type-Options', /nosniff/], ['Referrer-Policy', /same-origin/]])
        assert.match(plain.headers.get(name), value);
    assert.doesNotMatch(plain.headers.get('Content-Security-Policy'), /unsafe-/);
    const personal = await get(`${site.url}/projecten`, { headers: { Cookie: '__Host-reading=150-0-normal' } });
    assert.match(personal.headers.get('Cache-Control'), /private|no-store/);
    assert.match(personal.text, /data-text="150"/);
    assert.match((await get(`${site.url}/projecten`)).text, /data-text="100"/, 'nobody else gets those settings');
});

test('a reader who has the page already gets 304, and a part when asked for one', async () => {
    const first = await get(`${site.url}/projecten`);
    const again = await get(`${site.url}/projecten`, { headers: { 'If-None-Match': first.headers.get('ETag') } });
    assert.equal(again.status, 304);
    const sheet = first.text.match(/href="(\/assets\/app\.[^"]+\.css)"/)[1];
    const asset = await get(site.url + sheet);
    assert.match(asset.headers.get('Cache-Control'), /immutable/);
    const part = await get(site.url + sheet, { headers: { Range: 'bytes=0-9', 'Accept-Encoding': 'identity' } });
    assert.equal(part.status, 206);
    assert.equal(part.text, asset.text.slice(0, 10));
});
