// Writing: a new text, a change of what is published, a translation; and no written word is lost, whatever happens.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { clipped, launch, narrow, open_window } from './browser.mjs';
import { add_person, another_visitor, open_session, send, session_cookie, signed_in, sign_in_by_mail, sql, staffed_site } from './people.mjs';
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

const save = 'main form.write .write__bar button[value="save"]';
const own = { role: 'editor', organisation: 'buurthuis-de-turfschuur' };
const project = 'samen-aan-tafel-turfwolde';

/** What is stored of a work: its draft, and how often it was saved. */
async function stored(where) {
    const [row] = await sql(site, `SELECT id, version, draft FROM work WHERE ${where} ORDER BY id DESC LIMIT 1`);
    return row && { id: Number(row[0]), version: Number(row[1]), draft: JSON.parse(row[2]) };
}

for (const [language, start] of [['nl', '/schrijven'], ['en', '/en/write']])
    test(`somebody writes news, ${language}, at 320 px without JavaScript`, async () => {
        const { page, close } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled: false });
        await page.goto(site.url + start);
        assert.deepEqual(await clipped(page), []);
        await page.click(`main a[href="${start}/${language === 'nl' ? 'nieuw' : 'new'}/news"]`);
        assert.deepEqual(await clipped(page), []);
        const title = `De tafel staat klaar ${language}`;
        await page.fill('[name="title"]', title);
        await page.fill('[name="body"]', 'Iedereen kan **aanschuiven**.');
        await page.click(save);
        assert.ok((await page.textContent('main')).includes(title), 'it was saved, though it is not finished');
        assert.ok(await page.locator('.write__missing a').count() > 0, 'and it says what is still missing');
        assert.deepEqual(await clipped(page), []);
        await page.fill('[name="summary"]', 'Elke woensdag.');
        await page.fill('[name="date"]', '18-11-2026');
        await page.locator('button[value="more:sources"]').evaluate((button) => { button.closest('details').open = true; });
        await page.click('button[value="more:sources"]');
        assert.equal(await page.inputValue('[name="summary"]'), 'Elke woensdag.', 'a button that changes the form keeps what was typed');
        await page.fill('[name="sources[0].title"]', 'Verslag van de tafel');
        await page.fill('[name="sources[0].seen"]', '11-2026');
        assert.deepEqual(await clipped(page), []);
        await page.click(save);
        assert.equal(await page.locator('.write__missing').count(), 0);
        const work = await stored(`title = '${title}'`);
        assert.equal(work.version, 2);
        assert.equal(work.draft.summary, 'Elke woensdag.');
        await page.goto(site.url + start);
        assert.ok((await page.textContent('main')).includes(title));
        assert.equal((await get(`${site.url}/nieuws/de-tafel-staat-klaar-${language}`)).status, 404, 'visitors do not see it');
        await close();
    });

test('a wrong field is said beside it, and nothing that was typed is lost', async () => {
    const { page, close } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled: false });
    await page.goto(`${site.url}/schrijven/nieuw/news`);
    await page.fill('[name="title"]', 'Een foute datum');
    await page.fill('[name="body"]', 'Wat ik schreef.');
    await page.fill('[name="date"]', 'morgen of zo');
    await page.click(save);
    assert.equal(await page.inputValue('[name="body"]'), 'Wat ik schreef.');
    assert.equal(await page.inputValue('[name="date"]'), 'morgen of zo');
    assert.match(await page.textContent('main'), /dit is geen datum/);
    await close();
});

test('an organisation\'s editor changes the own project and no other; visitors see the old text meanwhile', async () => {
    const { page, close } = await signed_in(site, browser, { roles: [own], viewport: narrow });
    await page.goto(`${site.url}/projecten/${project}`);
    const shown = await page.textContent('main');
    await page.click('main a[href^="/bewerken/project/"]');
    await page.fill('[name="summary"]', 'Vanaf nu ook op zondag.');
    await page.click(save);
    assert.equal((await stored(`slug = '${project}'`)).draft.summary, 'Vanaf nu ook op zondag.');
    const now = await get(`${site.url}/projecten/${project}`);
    assert.doesNotMatch(now.text, /ook op zondag/);
    assert.ok(shown.length > 0);
    await page.goto(`${site.url}/projecten/sterk-uit-armoede`);
    assert.equal(await page.locator('main a[href^="/bewerken/"]').count(), 0, 'no way to what is not theirs');
    assert.equal((await page.goto(`${site.url}/bewerken/project/sterk-uit-armoede`)).status(), 403);
    await close();
});

test('two write on one page: who saves second sees both versions and chooses; both are kept', async () => {
    for (const javaScriptEnabled of [true, false]) {
        const slug = javaScriptEnabled ? 'huiswerkkamer-turfwolde' : 'kans-voor-de-veenkolonien';
        const one = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled });
        const two = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled });
        for (const { page } of [one, two])
            await page.goto(`${site.url}/bewerken/project/${slug}`);
        await one.page.fill('[name="summary"]', 'Van de eerste.');
        await two.page.fill('[name="summary"]', 'Van de tweede.');
        await two.page.fill('[name="title"]', 'Titel van de tweede');
        await one.page.click(save);
        await two.page.click(save);
        const both = await two.page.textContent('main');
        assert.ok(both.includes('Van de eerste.') && both.includes('Van de tweede.') && both.includes('Titel van de tweede'));
        assert.equal((await stored(`slug = '${slug}'`)).draft.summary, 'Van de eerste.', 'nothing is written over');
        assert.deepEqual(await clipped(two.page), []);
        await two.page.check('[name="take.summary"][value="theirs"]');
        await two.page.check('[name="take.title"][value="mine"]');
        await two.page.click('main button[value="settle"]');
        const { draft, id } = await stored(`slug = '${slug}'`);
        assert.deepEqual([draft.summary, draft.title], ['Van de eerste.', 'Titel van de tweede']);
        assert.equal((await sql(site, `SELECT 1 FROM work_version WHERE work_id = ${id}`)).length, 2);
        await one.close();
        await two.close();
    }
});

test('who types and does not save finds it again', async () => {
    const { page, close, person } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow });
    await page.goto(`${site.url}/bewerken/project/tijd-voor-toekomst`);
    await page.fill('[name="summary"]', 'Nog niet opgeslagen woorden.');
    await until('it is kept', async () => (await sql(site, `SELECT 1 FROM work_autosave WHERE person_id = ${person.id} AND draft LIKE '%Nog niet opgeslagen%'`)).length > 0);
    await page.context().newPage().then((other) => page.close().then(() => other.goto(`${site.url}/bewerken/project/tijd-voor-toekomst`)).then(async () => {
        assert.notEqual(await other.inputValue('[name="summary"]'), 'Nog niet opgeslagen woorden.', 'it is offered, not forced');
        await other.click('main a[href*="restore"]');
        assert.equal(await other.inputValue('[name="summary"]'), 'Nog niet opgeslagen woorden.');
        await other.click(save);
        assert.equal((await stored("slug = 'tijd-voor-toekomst'")).draft.summary, 'Nog niet opgeslagen woorden.');
    }));
    await close();
});

test('what was typed when the session ended is there after signing in again', async () => {
    for (const javaScriptEnabled of [true, false]) {
        const person = await add_person(site, { roles: [] });
        const { page, close } = await signed_in(site, browser, { person, viewport: narrow, javaScriptEnabled });
        await page.goto(`${site.url}/mijn/profiel`);
        await page.fill('[name="name"]', 'Een naam die lang was om te typen');
        await sql(site, `UPDATE session SET expires_at = ${Date.now() * 1000 - 1} WHERE person_id = ${person.id}`);
        await page.click('main form:has([name="name"]) button');
        await page.waitForURL(/\/inloggen/);
        await sign_in_by_mail(site, page, person, { path: new URL(page.url()).pathname + new URL(page.url()).search });
        await page.goto(`${site.url}/mijn/bewaard`);
        await page.click('main a[href^="/mijn/bewaard/"]');
        assert.ok((await page.content()).includes('Een naam die lang was om te typen'));
        await page.locator('main form:not([action$="/weg"]) button').first().click();
        assert.equal((await sql(site, `SELECT name FROM person WHERE id = ${person.id}`))[0][0], 'Een naam die lang was om te typen');
        await close();
    }
});

test('a form kept for one person is not shown to the next at that computer', async () => {
    const [one, two] = [await add_person(site), await add_person(site)];
    const token = await open_session(site, one);
    await sql(site, `UPDATE session SET expires_at = ${Date.now() * 1000 - 1} WHERE person_id = ${one.id}`);
    const refused = await send(site, '/mijn/profiel', { name: 'Geheime woorden' }, { cookies: { [session_cookie]: token } });
    assert.equal(refused.status, 303);
    const other = await open_session(site, two);
    const kept = await get(`${site.url}/mijn/bewaard`, { headers: { Cookie: `${session_cookie}=${other}` } });
    assert.doesNotMatch(kept.text, /Geheime woorden|\/mijn\/bewaard\/\d/);
    const [[id]] = await sql(site, `SELECT id FROM kept_form WHERE person_id = ${one.id}`);
    assert.equal((await get(`${site.url}/mijn/bewaard/${id}`, { headers: { Cookie: `${session_cookie}=${other}` } })).status, 404);
});

test('ten times killed while texts are saved: every text that was answered is there', async (t) => {
    const person = await add_person(site, { roles: ['editor'] });
    const token = await open_session(site, person);
    const count = { answered: 0, cut: 0 };
    for (let round = 0; round < 10; ++round) {
        const answered = [];
        const write = async (number) => {
            const title = `Ronde ${round} tekst ${number}`;
            const answer = await send(site, '/schrijven/nieuw/news', { do: 'save', title, body: 'x'.repeat(20_000) }, { cookies: { [session_cookie]: token } });
            assert.equal(answer.status, 303, answer.text.slice(0, 300));
            answered.push(title);
        };
        const writing = Promise.allSettled(Array.from({ length: 40 }, (_, number) => write(number)));
        await new Promise((done) => setTimeout(done, Math.random() * 60));
        await site.kill();
        const results = await writing;
        assert.deepEqual(results.filter((one) => one.reason?.code === 'ERR_ASSERTION').map((one) => one.reason.message), []);
        await site.restart();
        const there = new Set((await sql(site, `SELECT title FROM work WHERE title LIKE 'Ronde ${round} %'`)).map(([title]) => title));
        assert.deepEqual(answered.filter((title) => !there.has(title)), []);
        count.answered += answered.length;
        count.cut += 40 - answered.length;
    }
    t.diagnostic(JSON.stringify(count));
    assert.equal((await sql(site, 'PRAGMA integrity_check'))[0][0], 'ok');
});
