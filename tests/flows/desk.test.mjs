// Who manages: inviting by mail and by letter, roles, menu, words, settings, the audit log; seeing, taking along and
// erasing what is one's own.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { clipped, launch, narrow, open_window } from './browser.mjs';
import { add_person, another_visitor, code_in, mails, next_mail, signed_in, sql, staffed_site } from './people.mjs';
import { get, until } from './site.mjs';

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

const manager = (options) => signed_in(site, browser, { roles: ['coordinator'], viewport: narrow, javaScriptEnabled: false, ...options });
const human_code = /[2-9a-z]{4}-[2-9a-z]{4}(?:-[2-9a-z]{4})+/;

/** Accepts an invitation in a window of one's own, at 320 px and without JavaScript. */
async function accept(code) {
    const { page, close } = await open_window(browser, { viewport: narrow, javaScriptEnabled: false });
    await page.goto(`${site.url}/uitnodiging`);
    await page.fill('main [name="code"]', code);
    await page.click('main form:has([name="code"]) button');
    assert.deepEqual(await clipped(page), []);
    await page.check('main [name="agree"]');
    await page.click('main form:has([name="agree"]) button:not([name])');
    return { page, close };
}

test('a coordinator invites an editor by mail, who accepts; what was agreed is written down', async () => {
    const { page, close } = await manager();
    await page.goto(`${site.url}/beheer/uitnodigingen/nieuw`);
    assert.deepEqual(await clipped(page), []);
    await page.check('[name="by"][value="mail"]');
    await page.fill('[name="name"]', 'Nieuwe Redacteur');
    await page.fill('[name="mail"]', 'nieuw@example.org');
    await page.selectOption('[name="role"]', 'editor');
    await page.click('main form:has([name="by"]) button:not([name])');
    const mail = await next_mail(site, 'nieuw@example.org');
    assert.doesNotMatch(mail.text, /\/uitnodiging\/[2-9a-z]/, 'no link has the code in it: who only follows links accepts nothing');
    const invited = await accept(mail.text.match(human_code)[0]);
    await invited.page.goto(`${site.url}/mijn`);
    assert.match(await invited.page.textContent('main'), /Nieuwe Redacteur/);
    const [[words, way]] = await sql(site, "SELECT c.words, c.way FROM consent c JOIN person p ON p.id = c.person_id WHERE p.mail = 'nieuw@example.org'");
    assert.equal(way, 'screen');
    assert.match(words, /Ik vind het goed/);
    await invited.close();
    await close();
});

test('somebody without mail is invited by a letter with a code, shown once', async () => {
    const { page, close } = await manager();
    await page.goto(`${site.url}/beheer/uitnodigingen/nieuw`);
    await page.check('[name="by"][value="letter"]');
    await page.fill('[name="name"]', 'Zonder Mail');
    await page.click('main form:has([name="by"]) button:not([name])');
    const letter = await page.textContent('main');
    assert.ok(letter.includes('Zonder Mail'));
    assert.ok(await page.locator('main svg[role="img"]').count() > 0, 'with a code to scan');
    assert.deepEqual(await clipped(page), []);
    const invited = await accept(letter.match(human_code)[0]);
    await invited.page.goto(`${site.url}/mijn`);
    assert.match(await invited.page.textContent('main'), /Zonder Mail/);
    await invited.close();
    await close();
});

test('a coordinator makes nobody an administrator, and a municipality\'s account sees no expert by experience', async () => {
    const expert = await add_person(site, { roles: ['expert'], name: 'Bijzondere Lezer' });
    const { page, close } = await manager();
    await page.goto(`${site.url}/beheer/mensen/${expert.id}`);
    assert.match(await page.textContent('main'), /ervaringsdeskundige/i);
    assert.equal(await page.locator('main [value="administrator"]').count(), 0);
    await close();
    const municipal = await manager({ municipal: true });
    for (const path of [`/beheer/mensen/${expert.id}`, '/beheer/mensen', '/beheer/mensen?role=expert', '/beheer/mensen?q=Bijzondere']) {
        await municipal.page.goto(site.url + path);
        const text = await municipal.page.content();
        assert.ok(!/ervaringsdeskundige/i.test(text.replace(/<option[^>]*>[^<]*<\/option>/g, '').replace(/Meegelezen door ervaringsdeskundigen/g, '')) || !text.includes('Bijzondere Lezer'), path);
    }
    // An address that is taken by somebody out of sight is invited like any other; what it is shows only after a yes.
    const list = [];
    for (const mail of [expert.mail, 'nog.niemand@example.org']) {
        await municipal.page.goto(`${site.url}/beheer/uitnodigingen/nieuw`);
        await municipal.page.check('[name="by"][value="mail"]');
        await municipal.page.fill('[name="name"]', 'Truus van de Wijk');
        await municipal.page.fill('[name="mail"]', mail);
        await municipal.page.selectOption('[name="role"]', 'participant');
        await municipal.page.click('main form:has([name="by"]) button:not([name])');
        list.push(await municipal.page.locator('main tbody tr').first().innerText());
    }
    assert.equal(list[0], list[1]);
    assert.deepEqual(await clipped(municipal.page), []);
    assert.equal((await municipal.page.goto(`${site.url}/beheer/mensen/${expert.id}`)).status(), 404);
    const invited = await accept((await next_mail(site, expert.mail)).text.match(human_code)[0]);
    await invited.close();
    await municipal.page.goto(`${site.url}/beheer/mensen/${expert.id}`);
    assert.match(await municipal.page.textContent('main'), /Bijzondere Lezer/);
    assert.doesNotMatch(await municipal.page.locator('[aria-labelledby="roles"]').textContent(), /ervaringsdeskundige/i);
    assert.equal(await municipal.page.locator('main [value="letter"]').count(), 0, 'no code with which to sign in as somebody');
    await municipal.close();
});

test('an administrator changes the menu, a word and the name; the log tells it in words', async () => {
    const { page, close } = await manager({ roles: ['administrator'] });
    const save = async (path, fill) => {
        await page.goto(site.url + path);
        await fill();
        assert.deepEqual(await clipped(page), [], path);
        await page.click('main button:text-is("Bewaar")');
        assert.ok(await page.locator('main [role="status"], [role="status"]').first().isVisible(), `${path} says that it is saved`);
    };
    await save('/beheer/menu', async () => {
        await page.selectOption('[name="place-news"]', 'menu');
        await page.fill('[name="order-news"]', '1');
        await page.fill('[name="order-help"]', '2');
    });
    await save('/beheer/woorden/themes/beleid', () => page.fill('[name="nl"]', 'Beleid en bestuur'));
    await save('/beheer/instellingen', () => page.fill('main [name="name"]', 'Alliantie van de Proef'));
    const home = (await get(site.url)).text;
    assert.match(home, /<title>[^<]*Alliantie van de Proef/);
    assert.ok(home.indexOf('href="/nieuws"') < home.indexOf('href="/hulp"'), 'news comes first now');
    assert.match((await get(`${site.url}/projecten`)).text, /Beleid en bestuur/);

    await page.goto(`${site.url}/beheer/logboek`);
    const log = await page.textContent('main');
    for (const words of ['Instelling veranderd', 'Woordenlijst veranderd', 'menu', 'naam'])
        assert.ok(log.includes(words), words);
    assert.doesNotMatch(log, /setting\.change|words\.change/);
    assert.deepEqual(await clipped(page), []);
    await page.goto(`${site.url}/en/desk/log`);
    assert.match(await page.textContent('main'), /Setting changed/);
    assert.match(await (await page.request.get(`${site.url}/en/desk/log/lines.csv`)).text(), /"setting\.change"/, 'a file keeps the codes');
    await close();
});

test('what is stored about somebody is seen, taken along and erased', async () => {
    const person = await add_person(site, { roles: ['participant'], name: 'Wil Weg' });
    const { page, close } = await signed_in(site, browser, { person, steps: 1, viewport: narrow, javaScriptEnabled: false });
    await page.goto(`${site.url}/mijn/gegevens`);
    assert.match(await page.textContent('main'), /Wil Weg/);
    assert.deepEqual(await clipped(page), []);
    const taken = await page.request.get(`${site.url}/mijn/gegevens/alles.json`);
    assert.ok(JSON.stringify(await taken.json()).includes(person.mail));
    assert.match(await (await page.request.get(`${site.url}/mijn/gegevens/alles.html`)).text(), /Wil Weg/);

    await page.goto(`${site.url}/mijn/gegevens/wissen`);
    const ask = page.locator('main form[action="/mijn/gegevens/wissen/code"] button');
    if (await ask.count() > 0) {
        const seen = (await mails(site, person.mail)).length;
        await ask.click();
        await page.fill('main [name="code"]', code_in(await next_mail(site, person.mail, seen)));
    }
    if (await page.locator('main [name="name"]').count() > 0)
        await page.fill('main [name="name"]', person.name);
    await page.locator('main form[action="/mijn/gegevens/wissen"] button').last().click();
    await until('the account is erased', async () => (await sql(site, `SELECT 1 FROM person WHERE id = ${person.id} AND erased_at IS NOT NULL`)).length > 0, 10);
    const [[name, mail]] = await sql(site, `SELECT name, COALESCE(mail, '') FROM person WHERE id = ${person.id}`);
    assert.ok(!name.includes('Wil Weg') && mail === '', `${name} ${mail}`);
    await page.goto(`${site.url}/mijn`);
    assert.ok(new URL(page.url()).pathname.startsWith('/inloggen'));
    await close();
});

test('the register of processing can be read by everybody', async () => {
    for (const path of ['/privacy/register', '/en/privacy/register'])
        assert.equal((await get(site.url + path)).status, 200);
});
