// The first administrator, passkeys in a real browser, the code of an app and codes on paper: the ways to two steps.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { axe, clipped, launch, narrow, open_window } from './browser.mjs';
import { add_person, another_visitor, authenticator, send, session_cookie, set_cookies, sign_in_by_mail, sql, staffed_site, totp } from './people.mjs';
import { get, succeed } from './site.mjs';

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

const path_of = (page) => new URL(page.url()).pathname;
const sign_out = (page) => page.locator('form[action="/uitloggen"] button').first().evaluate((button) => button.form.submit()).then(() => page.waitForURL(`${site.url}/`));
const token_in = async (page) => (await page.context().cookies()).find(({ name }) => name === session_cookie)?.value;

test('the first administrator is made by a command, accepts, makes a passkey, and comes in by it with both steps', async () => {
    const { stdout } = await succeed('admin', 'create', '--mail', 'eerste@example.org', '--name', 'Eerste Beheerder', '--data', site.data);
    const code = stdout.match(/^\s+([2-9a-z]{4}(?:-[2-9a-z]{4})+)\s*$/m)[1];
    const { page, close } = await open_window(browser, { viewport: narrow });
    const device = await authenticator(page);
    await page.goto(`${site.url}/uitnodiging`);
    await page.fill('main [name="code"]', code.toUpperCase().replaceAll('-', ' '));
    await page.click('main form:has([name="code"]) button');
    assert.ok((await page.textContent('main')).includes('Eerste Beheerder'));
    assert.deepEqual([...await clipped(page), ...await axe(page)], []);
    await page.check('main [name="agree"]');
    await page.click('main form:has([name="agree"]) button:not([name])');
    await page.goto(`${site.url}/beheer`);
    assert.equal(path_of(page), '/inloggen/tweede-stap', 'the desk asks for the second step');
    assert.deepEqual([...await clipped(page), ...await axe(page)], []);
    const before_it = await token_in(page);

    await page.click('form[data-passkey="create"] button');
    await page.waitForURL((address) => address.pathname !== '/inloggen/tweede-stap');
    assert.equal((await device.passkeys()).length, 1);
    assert.notEqual(await token_in(page), before_it, 'who had the token of one step has nothing');
    assert.equal((await get(`${site.url}/mijn`, { headers: { Cookie: `${session_cookie}=${before_it}` } })).status, 303);
    assert.equal((await page.goto(`${site.url}/beheer`)).status(), 200);
    await sign_out(page);

    let sent;
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/inloggen/passkey')) sent = request.postData(); });
    await page.goto(`${site.url}/inloggen?next=%2Fbeheer%2Fgezondheid`);
    await page.click('form[data-passkey="get"] button').catch(() => {}); // the list of the field may have been first
    await page.waitForURL(/gezondheid/);
    assert.equal((await page.goto(`${site.url}/beheer/logboek`)).status(), 200);

    const again = await send(site, '/inloggen/passkey', new URLSearchParams(sent));
    assert.equal(set_cookies(again)[session_cookie], undefined, 'the same answer counts once, and in its own browser');
    const once_more = await send(site, '/uitnodiging', { code });
    assert.ok(once_more.status !== 303 || !set_cookies(once_more)[session_cookie], 'the code of the invitation counts once');
    await close();
});

test('an editor without a passkey uses an app: the code counts once, and a code on paper helps when the phone is lost', async () => {
    const person = await add_person(site, { roles: ['editor'] });
    const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled: false });
    await sign_in_by_mail(site, page, person, { path: '/inloggen?next=%2Fschrijven' });
    assert.equal(path_of(page), '/inloggen/tweede-stap');
    assert.equal((await page.request.get(`${site.url}/beheer/vragen`, { maxRedirects: 0 })).status(), 303);
    await page.click('main form[action="/mijn/inloggen/app/begin"] button');
    assert.deepEqual(await clipped(page), []);
    const secret = (await page.textContent('main .code-text')).replace(/\s/g, '');
    const used = totp(secret);
    await page.fill('main [name="code"]', used);
    await page.click('main form:has([name="code"]) button');
    await page.goto(`${site.url}/mijn/inloggen`);
    await page.click('#recovery form button');
    assert.deepEqual(await clipped(page), []);
    const codes = (await page.textContent('main')).match(/[2-9a-z]{4}-[2-9a-z]{4}(?:-[2-9a-z]{4})*/g);
    assert.ok(codes?.length >= 5, 'codes for on paper');
    assert.equal((await page.goto(`${site.url}/schrijven`)).status(), 200);
    await sign_out(page);

    await sign_in_by_mail(site, page, person);
    assert.equal(path_of(page), '/inloggen/tweede-stap');
    await page.fill('main [name="code"]', used);
    await page.click('main form:has([name="code"]) button');
    assert.equal(path_of(page), '/inloggen/tweede-stap', 'a code that was used is refused');
    await page.fill('main [name="code"]', totp(secret, 1));
    await page.click('main form:has([name="code"]) button');
    assert.equal((await page.goto(`${site.url}/schrijven`)).status(), 200);
    await sign_out(page);

    for (const works of [true, false]) {
        await sign_in_by_mail(site, page, person);
        await page.fill('main [name="recovery_code"]', codes[0]);
        await page.click('main button[value="recovery"]');
        const { url } = await page.request.get(`${site.url}/schrijven`).then((answer) => ({ url: answer.url() }));
        assert.equal(new URL(url).pathname === '/schrijven', works, `the ${works ? 'first' : 'second'} time`);
        await sign_out(page);
    }
    const [[kept]] = await sql(site, `SELECT hex(totp_secret) FROM person_factor WHERE person_id = ${person.id}`);
    assert.ok(!Buffer.from(kept, 'hex').includes(Buffer.from(secret)), 'the secret is sealed in the database');
    await close();
});

test('a password alone is one step', async () => {
    const person = await add_person(site, { roles: ['coordinator'] });
    const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled: false });
    await sign_in_by_mail(site, page, person);
    await page.goto(`${site.url}/mijn/inloggen/wachtwoord`);
    const refused = path_of(page) !== '/mijn/inloggen/wachtwoord';
    if (!refused) {
        const fields = await page.locator('main input[type="password"]').count();
        for (let i = 0; i < fields; ++i)
            await page.locator('main input[type="password"]').nth(i).fill('turf-kanaal-lucht-41');
        await page.click('main form:has(input[type="password"]) button:not([name])');
        await page.goto(`${site.url}/mijn`);
        await sign_out(page);
        await page.goto(`${site.url}/inloggen/wachtwoord`);
        await page.fill('main [name="mail"]', person.mail);
        await page.fill('main [name="password"]', 'turf-kanaal-lucht-41');
        await page.click('main form:has([name="password"]) button:not([name])');
        assert.equal(path_of(page), '/inloggen/tweede-stap');
    }
    await page.goto(`${site.url}/beheer/mensen`);
    assert.equal(path_of(page), '/inloggen/tweede-stap');
    await close();
});
