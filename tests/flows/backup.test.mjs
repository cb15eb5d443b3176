// Backup while the site is served and content is imported; restore gives exactly that back, or leaves the old standing.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { command, get, serve, start, succeed, temporary_folder, visitors } from './site.mjs';
import { exported, make_variant, same } from './variants.mjs';

let folder;
let data;
let variants;
before(async () => {
    folder = await temporary_folder();
    data = join(folder.path, 'data');
    variants = [await make_variant(folder.path, 'Een'), await make_variant(folder.path, 'Twee')];
    await succeed('import', variants[0].path, '--data', data);
});
after(() => folder?.remove());

test('a backup made while the site is served and content is imported is whole', async () => {
    const server = await serve(data);
    const reading = visitors([`${server.url}/projecten`, `${server.url}/netwerk`, `${server.url}/gemeenten/stadskanaal`]);
    for (let round = 0; round < 4; ++round) {
        const file = join(folder.path, `backup-${round}.kracht`);
        const importing = start(['import', variants[(round + 1) % 2].path, '--data', data]).result;
        const made = await succeed('backup', file, '--data', data);
        assert.match(made.stdout, /verified/);
        assert.equal((await importing).code, 0);

        const elsewhere = join(folder.path, `restored-${round}`);
        await succeed('restore', file, '--data', elsewhere);
        await succeed('check', '--data', elsewhere);
        const restored = await exported(folder.path, '--data', elsewhere);
        assert.ok(variants.some((variant) => same(variant.tree, restored)), 'the backup holds one import or the other, whole');
    }
    const { seen, failures } = await reading.stop();
    assert.deepEqual(failures, []);
    assert.deepEqual([...seen.keys()], [200]);
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
});

test('what is restored exports byte for byte the same, and is served', async () => {
    const now = await exported(folder.path, '--data', data);
    const file = join(folder.path, 'exact.kracht');
    await succeed('backup', file, '--data', data);
    const elsewhere = join(folder.path, 'exact');
    await succeed('restore', file, '--data', elsewhere);
    assert.ok(same(await exported(folder.path, '--data', elsewhere), now));
    const server = await serve(elsewhere);
    assert.equal((await get(`${server.url}/projecten/alliantie-van-kracht`)).status, 200);
    await server.stop();
});

test('restore goes back: what was imported after the backup is gone', async () => {
    const file = join(folder.path, 'back.kracht');
    await succeed('import', variants[0].path, '--data', data);
    await succeed('backup', file, '--data', data);
    await succeed('import', variants[1].path, '--data', data);
    await succeed('restore', file, '--data', data);
    assert.ok(same(await exported(folder.path, '--data', data), variants[0].tree));
});

test('a backup never replaces a file', async () => {
    const file = join(folder.path, 'mine.txt');
    await writeFile(file, 'mine');
    const refused = await command('backup', file, '--data', data);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /mine\.txt exists already/);
    assert.equal(await readFile(file, 'utf8'), 'mine');
});

test('restore is refused while the site is served, which goes on', async () => {
    const file = join(folder.path, 'refused.kracht');
    await succeed('backup', file, '--data', data);
    const server = await serve(data);
    const refused = await command('restore', file, '--data', data);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /stop it first/);
    assert.equal((await get(`${server.url}/projecten`)).status, 200);
    await server.stop();
});

test('a damaged backup is refused and the old database still stands', async () => {
    const file = join(folder.path, 'sound.kracht');
    await succeed('backup', file, '--data', data);
    const sound = await readFile(file);
    const standing = await exported(folder.path, '--data', data);
    const damaged = {
        'half of it': sound.subarray(0, sound.length / 2),
        'nothing': Buffer.alloc(0),
        'something else': Buffer.from('This is no database.\n'.repeat(500)),
        'a page in the middle overwritten': Buffer.concat([sound.subarray(0, 40960), Buffer.alloc(8192, 0x5a), sound.subarray(49152)]),
        'a database of another program': await another_database(),
    };
    for (const [what, bytes] of Object.entries(damaged)) {
        const bad = join(folder.path, `bad-${what.replaceAll(' ', '-')}.kracht`);
        await writeFile(bad, bytes);
        const refused = await command('restore', bad, '--data', data);
        assert.equal(refused.code, 1, `${what}: ${refused.stdout}`);
        assert.ok(refused.stderr.includes(bad), refused.stderr);
        assert.ok(same(await exported(folder.path, '--data', data), standing), what);
    }
    assert.equal((await command('restore', join(folder.path, 'absent.kracht'), '--data', data)).code, 1);
    await succeed('check', '--data', data);
});

async function another_database() {
    const path = join(folder.path, 'another.db');
    await promisify(execFile)('sqlite3', [path, 'CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES (\'soup\')']);
    return readFile(path);
}

test('check finds a damaged database', async () => {
    const own = join(folder.path, 'spoilt');
    const file = join(folder.path, 'spoilt.kracht');
    await succeed('backup', file, '--data', data);
    await succeed('restore', file, '--data', own);
    const database = join(own, 'kracht.db');
    const { size } = await stat(database);
    const handle = await open(database, 'r+');
    await handle.write(Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(size / 2 / 4096) * 4096);
    await handle.close();
    assert.equal((await command('check', '--data', own)).code, 1);
});
