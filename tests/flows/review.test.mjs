// From a finished text to a published one: review, reading along, publishing, history; and what a municipality sees of it.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { axe, clipped, launch, narrow, unfold, wide } from './browser.mjs';
import { add_person, another_visitor, signed_in, sql, staffed_site } from './people.mjs';
import { get } from './site.mjs';

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

const press = (page, step) => page.locator(`main button[name="step"][value="${step}"]`).evaluate((button) => {
    const fold = button.closest('details');
    if (fold)
        fold.open = true;
}).then(() => page.click(`main button[name="step"][value="${step}"]`));

async function fine(page) {
    assert.deepEqual(await clipped(page), []);
    await unfold(page);
    assert.deepEqual(await clipped(page), []);
}

async function without_barriers(page) {
    await unfold(page);
    assert.deepEqual(await axe(page), [], page.url());
}

/** Somebody changes the page about contact; answers the id of the work. */
async function begin(page, slug, words) {
    await page.goto(`${site.url}/bewerken/page/${slug}`);
    await page.fill('[name="body"]', words);
    await page.click('main form.write .write__bar button[value="save"]');
    const [[id]] = await sql(site, `SELECT id FROM work WHERE slug = '${slug}' ORDER BY id DESC LIMIT 1`);
    return Number(id);
}

test('a page is reviewed, read along with at 320 px without JavaScript, answered and published', async () => {
    const writer = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled: false });
    const id = await begin(writer.page, 'over-ons', 'Wij werken samen aan minder geldzorgen.\n\nDit is nieuw.');
    await writer.page.goto(`${site.url}/schrijven/${id}`);
    await writer.page.click(`main a[href="/schrijven/${id}/nakijken"]`);
    await fine(writer.page);
    await press(writer.page, 'submit');

    const reviewer = await signed_in(site, browser, { roles: ['coordinator'], viewport: narrow, javaScriptEnabled: false });
    await reviewer.page.goto(`${site.url}/nakijken`);
    await fine(reviewer.page);
    await reviewer.page.click(`main a[href="/schrijven/${id}/nakijken"]`);
    assert.ok(await reviewer.page.locator('main ins').count() > 0, 'what changes is marked');
    await fine(reviewer.page);

    const readers = [];
    for (const name of ['Aagje Lezer', 'Bart Lezer'])
        readers.push(await add_person(site, { roles: ['expert'], name }));
    await press(reviewer.page, 'approve');

    for (const person of readers) {
        const reader = await signed_in(site, browser, { person, steps: 1, viewport: narrow, javaScriptEnabled: false });
        await reader.page.goto(`${site.url}/meelezen`);
        await fine(reader.page);
        await reader.page.click('main .read-card a');
        assert.ok((await reader.page.textContent('main')).includes('Dit is nieuw.'));
        await fine(reader.page);
        await reader.page.fill('[name="clear-words"]', 'Wie is wij?');
        await reader.page.locator('.read__form form').evaluate((form) => { form.noValidate = true; });
        await reader.page.click('.read__form button.button');
        assert.equal(await reader.page.inputValue('[name="clear-words"]'), 'Wie is wij?', 'an answer that lacks loses no words');
        for (const question of ['clear', 'correct', 'just'])
            await reader.page.check(`[name="${question}"][value="yes"]`);
        await reader.page.click('.read__form button.button');
        assert.ok((await reader.page.textContent('body')).includes('Dank je wel voor het meelezen'));
        await reader.close();
    }

    const municipal = await signed_in(site, browser, { roles: ['editor'], municipal: true });
    await municipal.page.goto(`${site.url}/schrijven/${id}/nakijken`);
    assert.ok(!(await municipal.page.textContent('main')).includes('Wie is wij?'));
    assert.equal((await municipal.page.goto(`${site.url}/namens`)).status(), 200);
    assert.equal(await municipal.page.locator('main .read-card').count(), 0);
    await municipal.close();

    await reviewer.page.goto(`${site.url}/schrijven/${id}/nakijken`);
    assert.equal(await reviewer.page.locator('.remark').count(), 2);
    for (let left = 2; left > 0; --left) {
        const form = reviewer.page.locator('.remark:has(.remark__waits) form').first();
        await form.locator('input[value="changed"]').check();
        await form.locator('textarea').fill('Er staat nu wie wij zijn.');
        await form.locator('button').click();
    }
    assert.equal(await reviewer.page.locator('.remark__waits').count(), 0);
    await fine(reviewer.page);
    await press(reviewer.page, 'finish_reading');
    await press(reviewer.page, 'publish');
    const page = (await get(`${site.url}/over-ons`)).text;
    assert.ok(page.includes('Dit is nieuw.'));
    assert.ok(page.includes('Meegelezen door ervaringsdeskundigen'));

    const reader = await signed_in(site, browser, { person: readers[0], steps: 1, viewport: narrow });
    await reader.page.goto(`${site.url}/meelezen`);
    await reader.page.click('main .read-card a');
    assert.ok((await reader.page.textContent('main')).includes('Er staat nu wie wij zijn.'));
    await fine(reader.page);
    for (const window of [writer, reviewer, reader])
        await window.close();
});

test('who is asked for a change sees it above the form, says what was done, and it is planned as people write a time', async () => {
    const writer = await signed_in(site, browser, { roles: ['editor'], viewport: narrow });
    const boss = await signed_in(site, browser, { roles: ['coordinator'], viewport: narrow, javaScriptEnabled: false });
    await writer.page.goto(`${site.url}/bewerken/project/samen-aan-tafel-turfwolde`);
    await writer.page.fill('[name="summary"]', 'Elke woensdag eten we samen, ook in de zomer.');
    await writer.page.click('main form.write button[value="next"]');
    const path = new URL(writer.page.url()).pathname;
    assert.match(path, /\/nakijken$/, 'from the form straight to what happens next');
    await press(writer.page, 'submit');

    await boss.page.goto(site.url + path);
    await boss.page.locator('main [name="words"]').evaluate((area) => { area.closest('details').open = true; });
    await boss.page.fill('main [name="words"]', 'Noem ook de tijd.');
    await press(boss.page, 'ask_changes');

    await writer.page.goto(site.url + path.replace('/nakijken', ''));
    assert.match(await writer.page.textContent('.write__asked'), /coördinator[^]*Noem ook de tijd\./);
    await fine(writer.page);
    await without_barriers(writer.page);
    await writer.page.fill('[name="summary"]', 'Elke woensdag om zes uur eten we samen.');
    await writer.page.click('main form.write button[value="next"]');
    await fine(writer.page);
    await writer.page.fill('[name="done"]', 'De tijd staat erbij.');
    await press(writer.page, 'submit');
    await writer.page.goto(site.url + path.replace('/nakijken', ''));
    assert.equal(await writer.page.locator('.write__asked').count(), 0, 'it was answered');

    await boss.page.goto(site.url + path);
    assert.match(await boss.page.textContent('main .review-todo'), /Noem ook de tijd\.[^]*De tijd staat erbij\./);
    await press(boss.page, 'approve');
    await boss.page.locator('main [name="at"]').evaluate((line) => { line.closest('details').open = true; });
    await boss.page.fill('main [name="at"]', '1 december 2030 om 9 uur');
    await press(boss.page, 'plan');
    assert.match(await boss.page.textContent('main .review-todo'), /wordt vanzelf geplaatst op 1 december 2030/);
    for (const window of [writer, boss])
        await window.close();
});

test('an old version comes back as a text that visitors do not see yet', async () => {
    const { page, close } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled: false });
    const id = await begin(page, 'bestuur', 'Iets anders.');
    await sql(site, `UPDATE work SET state = 'ready' WHERE id = ${id}`);
    await page.goto(`${site.url}/schrijven/${id}/nakijken`);
    await press(page, 'publish');
    await page.goto(`${site.url}/bewerken/page/bestuur/geschiedenis`);
    await fine(page);
    await page.click('main .history__item a');
    assert.ok(await page.locator('main ins').count() > 0 && await page.locator('main del').count() > 0);
    await fine(page);
    await page.goBack();
    await page.click('main button[value="restore"]');
    assert.ok(!(await page.inputValue('[name="body"]')).includes('Iets anders.'));
    assert.ok((await get(`${site.url}/bestuur`)).text.includes('Iets anders.'));
    await close();
});

test('what is archived is gone, and can come back', async () => {
    const { page, close } = await signed_in(site, browser, { roles: ['coordinator'] });
    const [[slug]] = await sql(site, "SELECT slug FROM entry e WHERE kind = 'news' AND language = 'nl' AND status = 'published' AND NOT EXISTS (SELECT 1 FROM entry_link k WHERE k.to_id = e.id) LIMIT 1");
    await page.goto(`${site.url}/bewerken/news/${slug}/geschiedenis`);
    await page.click('main button[value="archive"]');
    assert.equal((await get(`${site.url}/nieuws/${slug}`)).status, 410);
    await page.click('main button[value="show"]');
    assert.equal((await get(`${site.url}/nieuws/${slug}`)).status, 200);
    await close();
});

for (const [language, start] of [['nl', ['/nakijken', '/nakijken/klopt', '/beheer/nakijken', '/namens', '/klopt/project/samen-aan-tafel-turfwolde', '/bewerken/page/over-ons/geschiedenis']],
    ['en', ['/en/review', '/en/review/still-right', '/en/desk/review', '/en/on-behalf', '/en/still-right/project/samen-aan-tafel-turfwolde', '/en/edit/page/over-ons/history']]])
    test(`the pages of review have no barriers, ${language}`, async () => {
        const { page, close } = await signed_in(site, browser, { roles: ['coordinator'], viewport: wide });
        const id = await begin(page, 'contact', `Hier staat iets in het ${language}.`);
        for (const path of [...start, language === 'nl' ? `/schrijven/${id}/nakijken` : `/en/write/${id}/review`]) {
            assert.equal((await page.goto(site.url + path)).status(), 200, path);
            await without_barriers(page);
        }
        await sql(site, `DELETE FROM work WHERE id = ${id}`);
        await close();
    });
