// Asking the alliance something: by mail, by phone, as a program would, in a hurry; and the desk where it is answered.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { axe, clipped, launch, narrow, open_window } from './browser.mjs';
import { another_visitor, mails, next_mail, send, signed_in, sql, staffed_site } from './people.mjs';
import { get, until } from './site.mjs';

const role = 'vragen@example.org';
const youngest = 3000; // ms: no person fills a form in faster

let site;
let browser;
before(async () => {
    site = await staffed_site('--contact-mail', role);
    browser = await launch();
});
beforeEach(another_visitor);
after(async () => {
    await browser?.close();
    await site?.close();
});

const visitor = () => open_window(browser, { viewport: narrow, javaScriptEnabled: false });
const colleague = (options) => signed_in(site, browser, { roles: ['coordinator'], viewport: narrow, ...options });
const question = async (words) => (await sql(site, `SELECT id, state, answer, phone, about FROM question WHERE words LIKE '%${words}%'`))[0];

/** Fills the form in and sends it, not sooner than a person would. */
async function ask(page, fields, opened) {
    for (const [name, value] of Object.entries(fields))
        await (['topic', 'answer'].includes(name) ? page.check(`[name="${name}"][value="${value}"]`) : page.fill(`[name="${name}"]`, value));
    await page.waitForTimeout(Math.max(0, opened + youngest + 500 - Date.now()));
    await page.click('#ask form button:not([name])');
}

async function sound(page) {
    assert.deepEqual(await axe(page), [], page.url());
    assert.deepEqual(await clipped(page), [], page.url());
}

test('somebody asks by mail; a coordinator hears of it, answers by mail and closes it', async () => {
    const { page, close } = await visitor();
    await page.goto(`${site.url}/contact`);
    const opened = Date.now();
    assert.deepEqual(await clipped(page), []);
    const desk = await colleague();
    await ask(page, { topic: 'general', words: 'Hoe kan ik meedoen met de tafel?', answer: 'mail', mail: 'vraag@example.org' }, opened);
    assert.equal(new URL(page.url()).pathname, '/contact/verstuurd');
    assert.deepEqual(await clipped(page), []);
    const reference = await page.textContent('.reference');
    await close();

    const copy = await next_mail(site, role);
    assert.ok(copy.subject.includes(reference), copy.subject);
    assert.match(copy.text, /Hoe kan ik meedoen met de tafel\?/);
    await until('there is a notice', async () => {
        await desk.page.goto(`${site.url}/mijn/berichten`);
        return desk.page.getByRole('button', { name: 'Nieuwe vraag' }).count();
    });
    await desk.page.getByRole('button', { name: 'Nieuwe vraag' }).click();
    assert.match(new URL(desk.page.url()).pathname, /^\/beheer\/vragen\/\d+$/, 'the notice leads to the question');
    assert.ok((await desk.page.textContent('h1')).includes(reference));
    await sound(desk.page);

    await desk.page.click('[name="step"][value="take"]');
    assert.equal((await question('de tafel'))[1], 'answering');
    await desk.page.locator('form[action$="/antwoord"] textarea').fill('Kom woensdag langs.');
    await desk.page.locator('form[action$="/antwoord"] button').click();
    const answer = await next_mail(site, 'vraag@example.org');
    assert.ok(answer.subject.includes(reference));
    assert.match(answer.text, /Kom woensdag langs\.[\s\S]*> Hoe kan ik meedoen/);
    assert.equal((await question('de tafel'))[1], 'answered');

    await desk.page.goto(`${site.url}/beheer/vragen?state=answered`);
    await sound(desk.page);
    await desk.page.click('main a[href^="/beheer/vragen/"]');
    assert.match(await desk.page.textContent('#history'), /Kom woensdag langs/);
    await desk.page.click('[name="step"][value="reopen"]');
    assert.equal((await question('de tafel'))[1], 'new');
    await desk.close();
});

test('somebody without mail asks in English, on the page of a project, to be called back', async () => {
    const { page, close } = await visitor();
    await page.goto(`${site.url}/en/projects/homework-room-turfwolde`);
    await page.goto(new URL(await page.locator('main a[href^="/en/contact?about="]').first().getAttribute('href'), site.url).href);
    const opened = Date.now();
    await ask(page, { words: 'Can you call me about this?', answer: 'phone' }, opened);
    assert.ok(await page.locator('#ask a[href="#phone"]').count() > 0, 'it says what is missing');
    assert.deepEqual(await clipped(page), []);
    const seen = (await mails(site, role)).length;
    await ask(page, { phone: '0591 123 456', suits: 'after 3' }, Date.now());
    assert.equal(new URL(page.url()).pathname, '/en/contact/sent');
    await close();
    const copy = await next_mail(site, role, seen);
    assert.match(copy.text, /0591 123 456/);
    assert.match(copy.text, /\/projecten\/huiswerkkamer-turfwolde/, 'the mail is in Dutch, and so is its address');

    const [id, state, answer, phone, about] = await question('Can you call me');
    assert.deepEqual([state, answer, phone, about], ['new', 'phone', '0591 123 456', 'project/huiswerkkamer-turfwolde']);
    const desk = await colleague({ javaScriptEnabled: false });
    await desk.page.goto(`${site.url}/en/desk/questions/${id}`);
    assert.equal(await desk.page.locator('#call a[href="tel:0591123456"]').count(), 1);
    assert.match(await desk.page.textContent('main'), /The homework room/);
    assert.equal(await desk.page.locator('form[action$="/answer"]').count(), 0, 'nobody mails who has no mail');
    assert.deepEqual(await clipped(desk.page), []);
    await desk.page.fill('[name="note"]', 'Called, all clear.');
    await desk.page.click('[name="result"][value="done"]');
    assert.equal((await question('Can you call me'))[1], 'answered');
    await desk.close();
});

test('what a program sends waits apart: nobody is mailed, somebody looks', async () => {
    const form = await get(`${site.url}/contact`);
    const fields = { topic: 'general', answer: 'none', website: '', stamp: form.text.match(/name="stamp" value="([^"]+)"/)[1] };
    const quick = await send(site, '/contact', { ...fields, words: 'Sneller dan een mens' });
    assert.equal(quick.status, 422);
    assert.match(quick.text, /Sneller dan een mens/, 'a person who is fast loses nothing');
    const seen = (await mails(site, role)).length;
    await until('the form is old enough', async () =>
        (await send(site, '/contact', { ...fields, website: 'https://reclame.example', words: 'Koop dit nu' })).status === 303, 20);
    const links = 'Kijk op https://een.example en https://twee.example en www.drie.example';
    assert.equal((await send(site, '/contact', { ...fields, words: links })).status, 303);
    assert.deepEqual((await sql(site, "SELECT state FROM question WHERE words LIKE 'Koop%' OR words LIKE 'Kijk op%'")).flat(), ['doubtful', 'doubtful']);

    const desk = await colleague();
    await desk.page.goto(`${site.url}/beheer/vragen?state=doubtful`);
    await sound(desk.page);
    await desk.page.click('main a:has-text("Koop dit nu")');
    await desk.page.click('[name="step"][value="discard"]');
    assert.equal(await question('Koop dit'), undefined);
    assert.equal((await mails(site, role)).length, seen, 'the role was not mailed');
    await desk.page.goto(`${site.url}/beheer/vragen?state=doubtful`);
    await desk.page.click('main a:has-text("Kijk op")');
    await desk.page.click('[name="step"][value="reopen"]');
    assert.equal((await question('Kijk op'))[1], 'new');
    assert.match((await next_mail(site, role, seen)).text, /een\.example/, 'what is real after all is mailed');
    await desk.close();
});

test('the form and the page after it have no violation, in both languages', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    for (const path of ['/contact?topic=privacy', '/en/contact', '/contact/verstuurd?answer=phone', '/en/contact/sent?answer=mail']) {
        await page.goto(site.url + path);
        await sound(page);
    }
    await close();
});
