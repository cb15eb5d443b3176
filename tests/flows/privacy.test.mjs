// What people told us is theirs: a story that is withdrawn is gone everywhere and stays gone when an older backup is put
// back; people see, take along and erase their data; addresses of visitors stand nowhere.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { add_person, code_in, mails, next_mail, open_session, send, session_cookie, sql, staffed_site } from './people.mjs';
import { command, content, get, kracht, serve, succeed, temporary_folder, until } from './site.mjs';

const word = 'knisperkruid'; // stands in every text of the story and nowhere else
const story = `---
title: "Het ${word}"
summary: "Een kort ${word}."
status: published
themes:
  - geld-en-schulden
picture: portret-${word}
date: 2026-06
told_by: "Iemand met ${word}"
consent_scopes:
  - site
consent_given: 2026-05-17
consent_text: "versie 7"
---

Er lag ${word} op tafel.
`;
const translation = `---
title: "The ${word}"
summary: "A short ${word}."
status: published
translation-of: het-${word}
told_by: "Somebody with ${word}"
---

There was ${word} on the table.
`;
const picture = `---
title: "Portret met ${word}"
summary: "Een foto."
status: published
form: image
file: "portret-${word}.png"
alt: "Iemand met ${word}"
---
`;

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// As in the PNG specification, annex D; node 18 has none of its own.
function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return (crc ^ 0xffffffff) >>> 0;
}

/** A picture (PNG) that no other text has. */
function a_picture(size = 600) {
    const head = Buffer.from([0, 0, size >> 8, size & 255, 0, 0, size >> 8, size & 255, 8, 2, 0, 0, 0]);
    const rows = Buffer.alloc(size * (size * 3 + 1));
    for (let y = 0; y < size; ++y)
        for (let x = 0; x < size; ++x)
            rows.set([x & 255, y & 255, (x * y) & 255], y * (size * 3 + 1) + 1 + x * 3);
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A folder of content with the story, its translation and its picture. */
async function story_folder(below) {
    const path = join(below, 'verhaal');
    await mkdir(join(path, 'story'), { recursive: true });
    await mkdir(join(path, 'media', 'files'), { recursive: true });
    await writeFile(join(path, 'story', `het-${word}.nl.md`), story);
    await writeFile(join(path, 'story', `the-${word}.en.md`), translation);
    await writeFile(join(path, 'media', `portret-${word}.nl.md`), picture);
    await writeFile(join(path, 'media/files', `portret-${word}.png`), a_picture());
    return path;
}

/** Every file below a folder that holds these bytes. */
async function files_with(folder, bytes, skipped = []) {
    const found = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (skipped.includes(entry.name))
            continue;
        if (entry.isDirectory())
            found.push(...await files_with(path, bytes));
        else if (entry.isFile() && (await readFile(path)).toString('latin1').toLowerCase().includes(bytes))
            found.push(path);
    }
    return found;
}

const addresses = [`/verhalen/het-${word}`, `/en/stories/the-${word}`];
const lists = ['/verhalen', '/en/stories', '/', '/en', '/sitemap.xml', '/feed.json', '/en/feed.json'];

async function expect_gone(url) {
    for (const path of addresses) {
        const answer = await get(url + path);
        assert.equal(answer.status, 410, path);
        assert.ok(!answer.text.toLowerCase().includes(`het ${word}`), 'the page does not say what was there');
    }
    for (const path of lists)
        assert.ok(!(await get(url + path)).text.includes(word), path);
    await until('search has forgotten it', async () => !(await get(`${url}/zoeken?q=${word}`)).text.includes(`het-${word}`));
}

let site;
let folder;
let teller;
let cookies;
before(async () => {
    site = await staffed_site();
    folder = site.folder;
    teller = await add_person(site, {});
    cookies = { [session_cookie]: await open_session(site, teller, { steps: 1 }) };
});
after(() => site?.close());

test('a story that is withdrawn is gone everywhere, and stays gone', async () => {
    const own = await story_folder(folder);
    await succeed('import', own, '--data', site.data);
    const page = await until('the story is shown', async () => {
        const answer = await get(site.url + addresses[0]);
        return answer.status === 200 && answer;
    });
    const image = page.text.match(/\/media\/bestand\/[^"' ]+/)[0];
    assert.equal((await get(site.url + image)).status, 200);
    await until('search finds it', async () => (await get(`${site.url}/zoeken?q=${word}`)).text.includes(`het-${word}`));
    const [[consent]] = await sql(site, `INSERT INTO consent (person_id, subject, words, version, way, recorded_by, given_at)
        VALUES (${teller.id}, 'story/het-${word}', 'Ja, dat mag.', '7', 'screen', ${teller.id}, ${Date.now() * 1000}) RETURNING id`);
    const backup = join(folder, 'older.kracht');
    await succeed('backup', backup, '--data', site.data);
    assert.ok((await files_with(folder, word, ['data', 'verhaal'])).length > 0, 'the backup has it');

    const about = await send(site, `/mijn/gegevens/toestemming/${consent}`, {}, { cookies });
    assert.equal(about.status, 303);
    await expect_gone(site.url);
    assert.ok([404, 410].includes((await get(site.url + image)).status), 'the picture is gone');
    await until('no file of the database has a word of it', async () =>
        (await files_with(site.data, word, ['search', 'backup', 'outbox'])).length === 0);
    const hash = image.match(/bestand\/([0-9a-f]+)/)[1];
    assert.deepEqual((await readdir(join(site.data, 'media'), { recursive: true })).filter((name) => name.includes(hash)), []);

    const again = await command('import', own, '--data', site.data);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /was withdrawn/);

    await site.stop();
    const restored = await succeed('restore', backup, '--data', site.data);
    assert.match(restored.stdout, /taken away again/);
    assert.deepEqual(await files_with(site.data, word, ['backup', 'outbox']), [], 'also not in what the restore left');
    await site.restart();
    await expect_gone(site.url);
    assert.equal((await stat(join(site.data, 'ledger'))).mode & 0o777, 0o600);
});

test('the ledger takes it away on another machine too', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await succeed('restore', join(folder, 'older.kracht'), '--data', elsewhere);
    let server = await serve(elsewhere);
    assert.equal((await get(server.url + addresses[0])).status, 200, 'nobody told this machine');
    await server.stop();
    await succeed('ledger', 'apply', join(site.data, 'ledger'), '--data', elsewhere);
    server = await serve(elsewhere);
    await expect_gone(server.url);
    await server.stop();
    assert.deepEqual(await files_with(elsewhere, word, ['search', 'backup']), []);
});

test('somebody sees, takes along and erases their data', async () => {
    const person = await add_person(site, { name: 'Geertje Turfsteker' });
    const own = { [session_cookie]: await open_session(site, person, { steps: 1 }) };
    const as = (path) => get(site.url + path, { headers: { Cookie: `${session_cookie}=${own[session_cookie]}` } });
    assert.ok((await as('/mijn/gegevens')).text.includes('Geertje Turfsteker'));
    const file = JSON.parse((await as('/mijn/gegevens/alles.json')).text);
    assert.ok(JSON.stringify(file.groups).includes(person.mail));
    assert.ok(!(await as('/en/my/data/all.html')).text.includes('<script'));
    assert.equal((await get(`${site.url}/mijn/gegevens`)).status, 303, 'who is not signed in is asked to');

    const seen = (await mails(site, person.mail)).length;
    await send(site, '/mijn/gegevens/wissen/code', {}, { cookies: own });
    const code = code_in(await next_mail(site, person.mail, seen));
    assert.equal((await send(site, '/mijn/gegevens/wissen', { code: '000000' }, { cookies: own })).status, 422);
    assert.equal((await send(site, '/mijn/gegevens/wissen', { code }, { cookies: own })).status, 303);
    assert.equal((await as('/mijn/gegevens')).status, 303, 'the session has ended');
    await until('the name is in no file of the database', async () =>
        (await files_with(site.data, 'geertje turfsteker', ['search', 'backup', 'outbox'])).length === 0);
});

test('the address of a visitor stands in no file and no log', async () => {
    const address = '203.0.113.77';
    const own = await temporary_folder();
    const data = join(own.path, 'data');
    await succeed('import', content, '--data', data);
    const port = 20000 + process.pid % 20000;
    const server = spawn(kracht, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--metrics-listen', '127.0.0.1:0',
        '--trusted-proxies', '127.0.0.1', '--mail-outbox', 'public'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [server.stdout, server.stderr])
        stream.on('data', (bytes) => { printed += bytes; });
    const ended = new Promise((done) => server.once('close', done));
    const url = `http://127.0.0.1:${port}`;
    await until('it serves', () => get(`${url}/health/live`).then(() => true, () => false));
    const headers = { 'X-Forwarded-For': address, 'X-Forwarded-Proto': 'http', 'Sec-Fetch-Site': 'same-origin' };
    for (const path of ['/', '/zoeken?q=hulp', '/bestaat-niet', '/mijn/gegevens'])
        await get(url + path, { headers });
    const forms = { '/inloggen': { mail: 'iemand@example.org' }, '/contact': { topic: 'question', words: 'Hallo', answer: 'none' } };
    for (const [path, fields] of Object.entries(forms))
        await get(url + path, { method: 'POST', headers, body: new URLSearchParams(fields) });
    assert.deepEqual(await files_with(data, address), []);
    server.kill('SIGTERM');
    await ended;
    assert.ok(printed.includes('GET'), 'there is a log');
    assert.ok(!printed.includes(address));
    await own.remove();
});
