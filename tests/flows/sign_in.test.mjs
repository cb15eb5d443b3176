// Signing in by mail, in both languages, on a narrow screen, with and without JavaScript; and what must not work.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { clipped, launch, narrow, open_window } from './browser.mjs';
import { add_person, another_visitor, code_in, link_in, mails, next_mail, open_session, send, session_cookie, set_cookies, sign_in_by_mail, sql, staffed_site } from './people.mjs';
import { get, until } from './site.mjs';
import { status_of } from './wire.mjs';

let site;
let browser;
before(async () => {
    site = await staffed_site();
    browser = await launch();
});
beforeEach(another_visitor);
after(async () => {
    await browser?.close();
    await site?.close();
});

const languages = {
    nl: { start: '/inloggen', my: '/mijn', out: '/uitloggen', home: '/' },
    en: { start: '/en/sign-in', my: '/en/my', out: '/en/sign-out', home: '/en' },
};

for (const [language, paths] of Object.entries(languages))
    for (const javaScriptEnabled of [true, false])
        test(`in and out by the code of a mail, ${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
            const person = await add_person(site, { roles: ['participant'], language });
            const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled });
            await page.goto(site.url + paths.start);
            assert.deepEqual(await clipped(page), []);
            await sign_in_by_mail(site, page, person, { path: paths.start });
            assert.equal(new URL(page.url()).pathname, paths.my);
            assert.ok((await page.textContent('body')).includes(person.name));
            assert.deepEqual(await clipped(page), []);

            // Pages of who is signed in are nobody else's, and are not kept.
            const mine = await page.goto(site.url + paths.my);
            assert.match(mine.headers()['cache-control'], /no-store/);
            await page.locator(`form[action="${paths.out}"] button`).first().evaluate((button) => button.form.submit());
            await page.waitForURL(site.url + paths.home);
            await page.goto(site.url + paths.my);
            assert.ok(new URL(page.url()).pathname.startsWith(paths.start), 'one must sign in again');
            assert.ok(!(await page.textContent('body')).includes(person.name));
            await close();
        });

/** A browser that asked to sign in as this person: its cookies, and the mail. */
async function asked(person, fields = {}) {
    const seen = (await mails(site, person.mail)).length;
    const answer = await send(site, '/inloggen', { mail: person.mail, ...fields });
    assert.equal(answer.status, 303);
    return { cookies: set_cookies(answer), mail: await next_mail(site, person.mail, seen) };
}

const in_as = async (token, path = '/mijn') => (await get(site.url + path, { headers: { Cookie: `${session_cookie}=${token}` } })).status === 200;

test('the link of the mail works in the browser that asked, by its button', async () => {
    const person = await add_person(site);
    const { cookies, mail } = await asked(person);
    const { pathname } = new URL(link_in(mail));
    const headers = { Cookie: Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ') };
    for (let i = 0; i < 3; ++i) {
        const page = await get(site.url + pathname, { headers });
        assert.equal(page.status, 200);
        assert.equal(set_cookies(page)[session_cookie], undefined, 'looking does nothing');
    }
    const pressed = await send(site, pathname, {}, { cookies });
    assert.equal(pressed.status, 303);
    assert.ok(await in_as(set_cookies(pressed)[session_cookie]));
    const again = await send(site, pathname, {}, { cookies });
    assert.equal(set_cookies(again)[session_cookie], undefined, 'it works once');
});

test('a program that opens every link of a mail and presses every button gets nowhere, and takes nothing away', async () => {
    const person = await add_person(site);
    const { cookies, mail } = await asked(person);
    const { pathname } = new URL(link_in(mail));
    for (let i = 0; i < 5; ++i)
        for (const other of [{}, { '__Host-signin': 'A'.repeat(32) }]) {
            const cookie = Object.entries(other).map(([name, value]) => `${name}=${value}`).join('; ');
            const looked = await get(site.url + pathname, { headers: { Cookie: cookie } });
            assert.equal(looked.status, 200);
            assert.match(looked.text, /Typ de code waar je begon/);
            assert.doesNotMatch(looked.text, new RegExp(person.name));
            const pressed = await send(site, pathname, {}, { cookies: other });
            assert.equal(set_cookies(pressed)[session_cookie], undefined);
            const typed = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies: other });
            assert.equal(set_cookies(typed)[session_cookie], undefined, 'the code is of no use elsewhere');
        }
    assert.equal((await sql(site, `SELECT 1 FROM session WHERE person_id = ${person.id}`)).length, 0);
    const typed = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies });
    assert.ok(await in_as(set_cookies(typed)[session_cookie]), 'where it was asked for it still works');
});

const wrong_codes = (code, count) => Array.from({ length: count }, (_, i) => String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0'));

test('a code is guessed at five times and no more, one by one', async () => {
    const person = await add_person(site);
    const { cookies, mail } = await asked(person);
    for (const code of wrong_codes(code_in(mail), 5))
        assert.equal((await send(site, '/inloggen/code', { code }, { cookies })).status, 422);
    const late = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies });
    assert.equal(set_cookies(late)[session_cookie], undefined);
});

test('a code is guessed at five times and no more, all at once', async () => {
    const person = await add_person(site);
    const { cookies, mail } = await asked(person);
    const guesses = wrong_codes(code_in(mail), 30);
    guesses.splice(20, 0, code_in(mail));
    const guess = (codes) => Promise.all(codes.map((code) => send(site, '/inloggen/code', { code }, { cookies })));
    const first = await guess(guesses.slice(0, 20));
    assert.deepEqual([...new Set(first.map((answer) => answer.status))], [422]);
    const answers = await guess(guesses.slice(20));
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [422]);
    assert.deepEqual(answers.map((answer) => set_cookies(answer)[session_cookie]).filter(Boolean), []);
    const [[tries]] = await sql(site, `SELECT tries FROM sign_in WHERE person_id = ${person.id}`);
    assert.ok(Number(tries) <= 5, `${tries} tries were counted`);
});

test('the right code sent twice at once opens one session', async () => {
    const person = await add_person(site);
    const { cookies, mail } = await asked(person);
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(site, '/inloggen/code', { code: code_in(mail) }, { cookies })));
    assert.equal(answers.filter((answer) => set_cookies(answer)[session_cookie]).length, 1);
});

/** What a stranger sees of an answer. */
function seen(answer) {
    const headers = [...answer.headers].filter(([name]) => !['date', 'set-cookie'].includes(name)).map(([name, value]) => `${name}: ${value}`);
    const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '='));
    return { status: answer.status, headers, cookies, text: answer.text };
}

test('nobody learns whether an address is known', async () => {
    const known = await add_person(site);
    const disabled = await add_person(site);
    await sql(site, `UPDATE person SET disabled_at = 1 WHERE id = ${disabled.id}`);
    const shown = [];
    for (const mail of [known.mail, disabled.mail, 'niemand@example.org']) {
        const first = await send(site, '/inloggen', { mail });
        const cookies = set_cookies(first);
        const page = await get(site.url + '/inloggen/code', { headers: { Cookie: `__Host-signin=${cookies['__Host-signin']}` } });
        const guesses = [];
        for (let i = 0; i < 6; ++i)
            guesses.push(seen(await send(site, '/inloggen/code', { code: '00000' + i }, { cookies })));
        shown.push({ first: seen(first), page: seen(page), guesses });
    }
    assert.deepEqual(shown[1], shown[0], 'disabled');
    assert.deepEqual(shown[2], shown[0], 'unknown');
    await next_mail(site, known.mail);
    await pause(500);
    assert.equal((await mails(site, disabled.mail)).length + (await mails(site, 'niemand@example.org')).length, 0);
});

test('strangers who ask all day for somebody\'s code keep that person out nowhere they were before', async () => {
    const person = await add_person(site, { roles: [] });
    const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled: false });
    await sign_in_by_mail(site, page, person);
    await page.context().clearCookies({ name: session_cookie });
    let refused;
    for (let network = 1; network <= 16; ++network)
        refused = await send(site, '/inloggen', { mail: person.mail }, { headers: { 'X-Forwarded-For': `203.0.113.${network}` } });
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    // Codes that strangers asked for work in their browsers only.
    await until('what strangers asked for is sent', async () => (await sql(site, `SELECT COUNT(*) FROM job WHERE kind = 'sign_in_mail'`))[0][0] === '0');
    await sign_in_by_mail(site, page, person);
    assert.equal(new URL(page.url()).pathname, '/mijn');
    await close();
});

test('a session that somebody planted in the browser is not the one that signing in opens', async () => {
    const [mallory, person] = [await add_person(site), await add_person(site)];
    const planted = await open_session(site, mallory);
    for (const value of [planted, 'a'.repeat(32)]) {
        const { cookies, mail } = await asked(person);
        const answer = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies: { ...cookies, [session_cookie]: value } });
        const token = set_cookies(answer)[session_cookie];
        assert.notEqual(token, value);
        const mine = await get(`${site.url}/mijn`, { headers: { Cookie: `${session_cookie}=${token}` } });
        assert.ok(mine.text.includes(person.name));
        const other = await get(`${site.url}/mijn`, { headers: { Cookie: `${session_cookie}=${value}` } });
        assert.ok(!other.text.includes(person.name), 'who planted it sees nothing of the person');
    }
});

test('on a shared computer the cookie goes with the browser; elsewhere it stays', async () => {
    const person = await add_person(site);
    for (const [fields, stays] of [[{ shared: 'yes' }, false], [{}, true]]) {
        const { cookies, mail } = await asked(person, fields);
        const answer = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies });
        const line = answer.headers.getSetCookie().find((one) => one.startsWith(session_cookie));
        assert.equal(/Max-Age/i.test(line), stays);
        assert.match(line, /Secure/);
        assert.match(line, /HttpOnly/);
        assert.match(line, /SameSite=Lax/);
    }
});

const elsewhere = ['https://evil.example/', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', 'javascript:alert(1)', 'mijn', '/%0d%0aX: y',
    'http:evil.example', '/..//evil.example'];

test('signing in leads back to where one wanted to be, and never to another site', async () => {
    const person = await add_person(site);
    const refused = await get(`${site.url}/mijn/berichten`);
    assert.equal(refused.status, 303);
    const start = await get(site.url + refused.headers.get('Location'));
    assert.match(start.text, /name="next" value="\/mijn\/berichten"/);
    for (const next of ['/mijn/berichten', ...elsewhere]) {
        // A limit holds for each address that codes are asked for.
        const someone = next === '/mijn/berichten' ? person : await add_person(site);
        const { cookies, mail } = await asked(someone, { next });
        const answer = await send(site, '/inloggen/code', { code: code_in(mail) }, { cookies });
        const location = answer.headers.get('Location');
        assert.equal(new URL(location, site.url).origin, site.url, `${next} led to ${location}`);
        assert.match(location, /^\/(?![/\\])/, next);
        if (next === '/mijn/berichten')
            assert.equal(location, next);
        const page = await get(`${site.url}/inloggen?next=${encodeURIComponent(next)}`);
        assert.doesNotMatch(page.text, /(href|action|value)="(\w+:|[\/\\]{2})[^"]*evil\.example/, next);
    }
});

test('who names another host is not answered, and links in mails have the site\'s own address', async () => {
    const person = await add_person(site);
    const body = new URLSearchParams({ mail: person.mail }).toString();
    const { host } = new URL(site.url);
    const form = 'Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    const ask = (hosts) => status_of(site.url, `POST /inloggen HTTP/1.1\r\n${hosts}${form}Content-Length: ${body.length}\r\n\r\n${body}`);
    assert.equal(await ask('Host: evil.example\r\n'), 421);
    assert.equal(await ask(`Host: ${host}\r\nX-Forwarded-For: 198.51.100.1\r\nX-Forwarded-Host: evil.example\r\n`), 421);
    // Another port of the same name is somebody else's as well.
    assert.equal(await ask('Host: localhost:1\r\n'), 303);
    const mail = await next_mail(site, person.mail);
    assert.ok(link_in(mail).startsWith(`${site.url}/inloggen/link/`), link_in(mail));
});
