// Markup and scripts in every text that somebody can send: pages show them as text, and nothing of them runs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, open_window, unfold } from './browser.mjs';
import { add_person, another_visitor, open_session, send, session_cookie, signed_in, sql, staffed_site } from './people.mjs';
import { get } from './site.mjs';

let site;
let browser;
let token;
before(async () => {
    site = await staffed_site();
    browser = await launch();
    token = await open_session(site, await add_person(site, { roles: ['administrator', 'expert'] }));
});
beforeEach(another_visitor);
after(async () => {
    await browser?.close();
    await site?.close();
});

const evil = [
    '<script>window.taken=1</script>', '"><img src=x onerror="window.taken=2">', '\'><svg onload=window.taken=3>', '</textarea></title><script>window.taken=4</script>',
    '[klik](javascript:window.taken=5)', '<javascript:window.taken=6>', '![x](x"onerror="window.taken=7)', '<a href="data:text/html,<script>window.taken=8</script>">x</a>',
    '&lt;script&gt;window.taken=9&lt;/script&gt;', '<iframe srcdoc="<script>parent.taken=10</script>"></iframe>', '<base href="https://evil.example/">', '<style>*{display:none}</style>',
    '<form action="https://evil.example/"><button>x</button></form>', '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
].join(' ');

/** Opens pages in a window that notices whatever runs, loads or leaves; answers what was wrong. */
async function look(paths, options = {}) {
    const { page, close } = await (options.anonymous ? open_window(browser) : signed_in(site, browser, { roles: ['administrator', 'expert'] }));
    const wrong = [];
    let here = '';
    page.on('dialog', (dialog) => { wrong.push(`${here}: a dialog`); dialog.dismiss(); });
    page.on('request', (request) => { if (new URL(request.url()).hostname !== 'localhost') wrong.push(`${here}: asked for ${request.url()}`); });
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => { (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`); }));
    for (here of paths) {
        const answer = await page.goto(site.url + here);
        if (answer.status() >= 500)
            wrong.push(`${here}: ${answer.status()}`);
        if (/unsafe-|data:/.test(answer.headers()['content-security-policy'] ?? 'unsafe-'))
            wrong.push(`${here}: a loose policy`);
        await unfold(page);
        const found = await page.evaluate(() => ({
            taken: window.taken,
            refused: window.refused,
            markup: [...document.querySelectorAll('[onerror], [onload], iframe, base, style, meta[http-equiv], a[href^="javascript:" i], a[href^="data:" i], form[action*="evil"], script:not([src^="/assets/"]):not([type="application/ld+json"])')]
                .map((element) => element.outerHTML.slice(0, 120)),
            bold: document.body.innerHTML.includes('window.taken'),
        }));
        if (found.taken || found.refused || found.markup.length)
            wrong.push(`${here}: ${JSON.stringify(found)}`);
    }
    await close();
    return wrong;
}

const as_admin = () => ({ cookies: { [session_cookie]: token } });

/** Every field of the form at this address that holds text, with the evil text in it; the others as they are. */
async function filled_form(path, selector) {
    const { page, close } = await signed_in(site, browser, { roles: ['administrator'] });
    await page.goto(site.url + path);
    const fields = await page.locator(selector).first().evaluate((form, text) => [...form.elements]
        .filter((one) => one.name && one.type !== 'submit' && !((one.type === 'checkbox' || one.type === 'radio') && !one.checked))
        .map((one) => [one.name, one.matches('textarea, input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"])')
            ? (one.maxLength > 0 && one.maxLength < text.length ? text.slice(0, text.lastIndexOf(' ', one.maxLength)) || text.slice(0, one.maxLength) : text) : one.value]), evil);
    await close();
    // What is typed to find an entry must be found before anything is saved.
    return fields.filter(([name]) => !name.startsWith('find.'));
}

test('every text field of every kind', async () => {
    const list = await get(`${site.url}/schrijven`, { headers: { Cookie: `${session_cookie}=${token}` } });
    const kinds = [...list.text.matchAll(/href="\/schrijven\/nieuw\/([a-z]+)"/g)].map(([, kind]) => kind);
    assert.ok(kinds.length >= 10, kinds.join(' '));
    for (const kind of kinds) {
        let fields = (await filled_form(`/schrijven/nieuw/${kind}`, 'main form.write')).map(([name, value]) => [name, name === 'title' ? value.slice(0, 150) : value]);
        let saved;
        // What can only be a number, a date or an address is refused: then the rest is sent without it.
        for (let round = 0; round < 4 && saved?.status !== 303; ++round) {
            saved = await send(site, `/schrijven/nieuw/${kind}`, [...fields, ['do', 'save']], as_admin());
            const refused = new Set([...saved.text.matchAll(/id="([^"]+)-error"/g)].map(([, id]) => id));
            fields = fields.filter(([name]) => !refused.has(name.replace(/\]?[[.]/g, '-').replace(/\]$/, '')));
        }
        assert.equal(saved.status, 303, `${kind}: ${saved.text.match(/error-summary[\s\S]*?<\/ul>/)?.[0].replace(/<[^>]+>/g, ' ').slice(-1500)}`);
    }
    const works = await sql(site, 'SELECT id FROM work');
    assert.ok(works.length >= kinds.length - 2, `${works.length} works of ${kinds.length} kinds`);
    assert.deepEqual(await look(['/schrijven?whose=all', ...works.flatMap(([id]) => [`/schrijven/${id}`, `/schrijven/${id}/nakijken`, `/schrijven/${id}/nakijken/voorbeeld`, `/schrijven/${id}/weg`])]), []);
});

test('what is published: title, summary, body and fields', async () => {
    const now = Date.now() * 1000;
    const paths = [];
    for (const [kind, slug, path] of [['project', 'samen-aan-tafel-turfwolde', '/projecten'], ['news', 'wat-leverde-de-tafel-op', '/nieuws'], ['organisation', 'movisie', '/organisaties']]) {
        const quoted = evil.replaceAll("'", "''");
        await sql(site, `UPDATE entry SET title = '${quoted}', summary = '${quoted}', body = '${quoted}', updated_at = ${now} WHERE kind = '${kind}' AND slug = '${slug}'`);
        paths.push(path, `${path}/${slug}`);
    }
    await sql(site, 'UPDATE content_generation SET number = number + 1').catch(() => {});
    await site.stop();
    await site.restart();
    assert.deepEqual(await look([...paths, '/', '/zoeken?q=klik', '/zoeken?q=%3Cscript%3Ewindow.taken%3D1%3C%2Fscript%3E', '/netwerk'], { anonymous: true }), []);
});

test('a question of a visitor, names of people, words of the desk and settings', async () => {
    const page = await get(`${site.url}/contact`);
    const stamp = page.text.match(/name="stamp" value="([^"]*)"/)?.[1] ?? '';
    await new Promise((done) => setTimeout(done, 4000)); // faster than this no person fills in a form
    const asked = await send(site, '/contact', { topic: 'general', words: evil, answer: 'mail', mail: 'jo@example.org', name: evil.slice(0, 90), suits: evil.slice(0, 90), stamp });
    assert.equal(asked.status, 303, asked.text.match(/error[^>]*>([^<]*)/g)?.join(' '));
    const { id } = await add_person(site, { name: evil, mail: '"><script>window.taken=11</script>@example.org' });
    const invite = await filled_form('/beheer/uitnodigingen/nieuw', 'main form');
    await send(site, '/beheer/uitnodigingen/nieuw', invite, as_admin());
    for (const path of ['/beheer/woorden/themes', '/beheer/menu', '/beheer/instellingen'])
        await send(site, path, await filled_form(path, `main form[action="${path}"]`), as_admin());
    const [[question]] = await sql(site, 'SELECT max(id) FROM question');
    assert.deepEqual(await look(['/beheer/vragen', `/beheer/vragen/${question}`, '/beheer/mensen', `/beheer/mensen/${id}`, `/beheer/mensen/${id}/privacy`, '/beheer/uitnodigingen',
        '/beheer/woorden', '/beheer/woorden/themes', '/beheer/menu', '/beheer/instellingen', '/beheer/logboek', '/mijn/berichten', '/ontwikkeling/post', '/']), []);
});

test('what a form that failed brings back', async () => {
    const wrong = [];
    for (const path of ['/inloggen', '/inloggen/code', '/inloggen/wachtwoord', '/contact', '/uitnodiging']) {
        const answer = await send(site, path, { mail: `${evil}`, code: evil, name: evil, words: evil, password: evil, next: evil, about: evil });
        if (/<script>window|<img src=x|<svg onload|<iframe srcdoc|<base href/.test(answer.text))
            wrong.push(path);
        assert.ok(answer.status < 500, `${path}: ${answer.status}`);
    }
    assert.deepEqual(wrong, []);
    for (const path of [`/inloggen?next=${encodeURIComponent(evil)}`, `/contact?about=${encodeURIComponent(evil)}`, `/zoeken?q=${encodeURIComponent(evil)}`])
        assert.deepEqual(await look([path], { anonymous: true }), []);
});
