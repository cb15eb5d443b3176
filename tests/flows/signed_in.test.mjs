// The pages of who is signed in: every one is found by its links, axe finds nothing, and nothing is cut off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, clipped, dress, launch, links, narrow, unfold, wide } from './browser.mjs';
import { add_person, send, session_cookie, signed_in, sql, staffed_site } from './people.mjs';

let site;
let browser;
before(async () => {
    site = await staffed_site();
    browser = await launch();
    await furnish();
});
after(async () => {
    await browser?.close();
    await site?.close();
});

// Pages that are about something: a question, a work, a notice, somebody who was invited, a job that gave up, an old consent.
async function furnish() {
    const { id } = await add_person(site, { roles: ['editor'], name: 'Iemand Met Een Heel Lange Achternaam-Van Der Veenkoloniën', mail: 'een.heel.lang.adres.van.iemand@voorbeeld-van-een-organisatie.example.org' });
    const now = Date.now() * 1000;
    await sql(site, `INSERT INTO question (reference, topic, about, language, name, answer, mail, phone, suits, words, state, created_at)
        VALUES ('ABC-123', 'general', '', 'nl', 'Jo', 'mail', 'jo@example.org', '', 'na vijven', 'Een lange vraag. ${'Nog een zin. '.repeat(30)}', 'new', ${now})`);
    await sql(site, `INSERT INTO job (kind, payload, state, run_at, attempts, error, died_at) VALUES ('test', '{}', 'dead', ${now}, 5, 'een fout met eenheellangwoordzondereinde/${'x'.repeat(80)}', ${now})`);
    await sql(site, `INSERT INTO invitation (person_id, way, invited_by, created_at, expires_at) VALUES (${id}, 'letter', 1, ${now}, ${now + 1e12})`);
    await sql(site, `INSERT INTO consent (person_id, subject, words, version, way, recorded_by, given_at) VALUES (${id}, 'account', 'Ik vind het goed.', '1', 'paper', ${id}, ${now})`);
}

const roles = {
    administrator: ['/mijn', '/schrijven', '/beheer'],
    expert: ['/mijn', '/meelezen'],
    'an editor of one organisation': ['/mijn', '/schrijven'],
};
const granted = { administrator: ['administrator', 'expert'], expert: ['expert'], 'an editor of one organisation': [{ role: 'editor', organisation: 'buurthuis-de-turfschuur' }] };
const of_people = /^\/(en\/)?(mijn|my|schrijven|write|bewerken|edit|nakijken|review|meelezen|read-along|klopt|still-right|beheer|desk|inloggen|sign-in|uitnodiging|invitation|ontwikkeling|development)(\/|$|\?)/;

/** Something of this person to look at. */
async function belongings(person, token) {
    const now = Date.now() * 1000;
    await sql(site, `INSERT INTO notice (person_id, topic, title, path, at) VALUES (${person.id}, 'work', 'Er is iets nagekeken dat jij schreef', '/schrijven', ${now})`);
    await sql(site, `INSERT INTO consent (person_id, subject, words, version, way, recorded_by, given_at) VALUES (${person.id}, 'account', 'Ik vind het goed dat mijn naam wordt bewaard.', '1', 'screen', ${person.id}, ${now})`);
    await sql(site, `INSERT INTO kept_form (person_id, address, fields, kept_at) VALUES (${person.id}, '/mijn/profiel', '[["name","Een naam"]]', ${now})`);
    await send(site, '/schrijven/nieuw/news', { do: 'save', title: 'Een bericht in de maak', summary: 'Met een **ster**.', body: '## Kop\n\n- een\n- twee' }, { cookies: { [session_cookie]: token } });
}

for (const [role, starts] of Object.entries(roles))
    for (const language of ['nl', 'en'])
        test(`every page of ${role}, ${language}`, async () => {
            const { page, person, token, close } = await signed_in(site, browser, { roles: granted[role], viewport: language === 'nl' ? narrow : wide });
            await belongings(person, token);
            const english = { '/mijn': '/en/my', '/schrijven': '/en/write', '/meelezen': '/en/read-along', '/beheer': '/en/desk' };
            const waiting = starts.map((path) => (language === 'nl' ? path : english[path]));
            const seen = new Set();
            const found = [];
            while (waiting.length > 0) {
                const path = waiting.shift();
                // A list that is asked for in another way, or the same form of another kind, is one template.
                const template = path.replace(/\?.*/, '').replace(/\d+/g, '0').replace(/(bewerken|edit|klopt|still-right|intrekken|withdraw)\/.*/, '$1').replace(/(woorden|words)\/(\w+)\/.*/, '$1/$2/word');
                if (seen.has(template) || /\.[a-z]+$/.test(template) || path.startsWith('/en') !== (language === 'en'))
                    continue;
                seen.add(template);
                const answer = await page.goto(site.url + path);
                if (answer.status() >= 400)
                    found.push(`${path}: ${answer.status()}`);
                waiting.push(...(await links(page)).filter((link) => of_people.test(link)));
                await unfold(page);
                for (const settings of [{ text: '100', spacing: '0' }, { text: '200', spacing: '3' }]) {
                    await dress(page, settings);
                    found.push(...(await clipped(page)).map((what) => `${path}, ${settings.text} %: ${what}`));
                }
                await dress(page, { text: '100', spacing: '0' });
                found.push(...(await axe(page)).map((what) => `${path}: ${what}`));
                const robots = await page.getAttribute('meta[name="robots"]', 'content');
                if (!/noindex/.test(robots ?? ''))
                    found.push(`${path} may be indexed`);
            }
            assert.deepEqual(found, []);
            assert.ok(seen.size >= 8, [...seen].join(' '));
            await close();
        });
