// A full disk and a disk that cannot be written: a clear error, nothing half-done, and all is well again without a restart.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { add_person, open_session, session_cookie } from './persons.mjs';
import { command, get, serve, succeed, temporary_folder, visitors } from './site.mjs';
import { exported, make_variant, same } from './variants.mjs';

const run = promisify(execFile);
let folder;
let disk;
let variants;
let why_not = false;

/** A small disk of our own, where the system lets us have one. */
async function mount_disk() {
    disk = join(folder.path, 'disk');
    await mkdir(disk);
    try {
        await run('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]);
    } catch (failure) {
        disk = undefined;
        why_not = `no small disk can be mounted here (only root may): ${(failure.stderr ?? failure.message).trim()}`;
    }
}

before(async () => {
    folder = await temporary_folder();
    variants = [await make_variant(folder.path, 'Een'), await make_variant(folder.path, 'Twee')];
    await mount_disk();
});
after(async () => {
    if (disk)
        await run('umount', ['--lazy', disk]);
    await folder.remove();
});

const filler = () => join(disk, 'filler');

/** Writes until nothing more fits. */
async function fill() {
    const file = await open(filler(), 'w');
    for (const size of [65536, 4096])
        try {
            for (;;)
                await file.write(Buffer.alloc(size, 1));
        } catch (failure) {
            assert.equal(failure.code, 'ENOSPC');
        }
    await file.close();
}

/** Imports one content and the other in turn until one fails for want of room; the one that stands, and the failure. */
async function import_until_it_fails(data) {
    for (let round = 0; round < 200; ++round) {
        const next = variants[(round + 1) % 2];
        const result = await command('import', next.path, '--data', data);
        if (result.code !== 0)
            return { standing: variants[round % 2], next, result };
    }
    assert.fail('the disk is full, and yet 200 imports found room');
}

test('a disk that fills up while content is imported', async (t) => {
    if (!disk)
        return t.skip(why_not);
    const data = join(disk, 'data');
    await succeed('import', variants[0].path, '--data', data);
    const server = await serve(data);
    const reading = visitors([`${server.url}/projecten`, `${server.url}/netwerk`, `${server.url}/gemeenten/stadskanaal`]);
    await fill();

    const { standing, next, result } = await import_until_it_fails(data);
    assert.equal(result.code, 1);
    assert.match(result.stderr, /full|space|ruimte/i, 'the error says what is wrong');
    assert.equal((await get(`${server.url}/projecten/alliantie-van-kracht`)).status, 200, 'pages are still made');
    assert.ok((await get(`${server.url}/projecten?theme=opgroeien`)).text.includes(`${standing.word} `));
    assert.ok(same(await exported(folder.path, '--data', data), standing.tree), 'nothing is half-done');
    const copied = await command('backup', join(disk, 'backup.kracht'), '--data', data);
    assert.equal(copied.code, 1, 'a backup that does not fit is no backup');
    assert.equal((await command('restore', join(disk, 'backup.kracht'), '--data', join(folder.path, 'nothing'))).code, 1, 'and it leaves no file');

    await rm(filler());
    await succeed('import', next.path, '--data', data);
    assert.ok((await get(`${server.url}/projecten`)).text.includes(`${next.word} `), 'the same process goes on');
    assert.ok(same(await exported(folder.path, '--data', data), next.tree));
    await succeed('check', '--data', data);
    const { seen, failures } = await reading.stop();
    assert.deepEqual(failures, []);
    assert.deepEqual([...seen.keys()], [200], 'no visitor noticed anything');
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
});

test('a disk that cannot be written', async (t) => {
    if (!disk)
        return t.skip(why_not);
    const data = join(disk, 'data');
    const before_it = await exported(folder.path, '--data', data);
    await run('mount', ['-o', 'remount,ro', disk]);
    try {
        for (const words of [['serve', '--listen', '127.0.0.1:0', '--metrics-listen', '127.0.0.1:0'], ['import', variants[0].path], ['migrate'],
            ['restore', join(disk, 'backup.kracht')]]) {
            const refused = await command(...words, '--data', data);
            assert.equal(refused.code, 1, words[0]);
            assert.match(refused.stderr, /read-only|cannot write/i, words[0]);
        }
    } finally {
        await run('mount', ['-o', 'remount,rw', disk]);
    }
    assert.ok(same(await exported(folder.path, '--data', data), before_it));
    const server = await serve(data);
    assert.equal((await get(`${server.url}/projecten`)).status, 200);
    await server.stop();
});

test('a disk that fills up while somebody writes: what was typed comes back, and can be saved once there is room', async (t) => {
    if (!disk)
        return t.skip(why_not);
    const data = join(disk, 'data');
    const server = await serve(data);
    const token = await open_session(server, await add_person(server, { roles: ['editor'] }));
    const words = 'Wat ik met zorg heb opgeschreven. ';
    const save = (body) => get(`${server.url}/schrijven/nieuw/news`, { method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: `${session_cookie}=${token}` },
        body: new URLSearchParams({ do: 'save', title: `Een bericht ${Math.random()}`, body }) });
    assert.equal((await save(words)).status, 303);
    await fill();
    let refused;
    for (let i = 0; i < 200 && !refused; ++i) {
        const answer = await save(words.repeat(1500));
        if (answer.status !== 303)
            refused = answer;
    }
    assert.equal(refused?.status, 503);
    assert.ok(refused.text.includes(words), 'the page has what was typed');
    const upload = new FormData();
    upload.set('do', 'save');
    upload.set('title', 'Een foto, met zorg beschreven');
    upload.set('upload.file', new Blob([Buffer.alloc(3_000_000, 7)], { type: 'image/jpeg' }), 'foto.jpg');
    const sent = await get(`${server.url}/schrijven/nieuw/media`, { method: 'POST', body: upload,
        headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: `${session_cookie}=${token}` } });
    assert.ok(sent.status === 503 || sent.status === 422, `an upload that does not fit: ${sent.status} ${server.log().slice(-400)}`);
    assert.ok(sent.text.includes('Een foto, met zorg beschreven'), 'what was typed beside it is on the page');
    assert.equal((await get(`${server.url}/projecten`)).status, 200, 'visitors read on');

    await rm(filler());
    assert.equal((await save(words.repeat(10))).status, 303, 'the same process goes on');
    await server.stop();
    await succeed('check', '--data', data);
});
