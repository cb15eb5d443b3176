// PostgreSQL killed and restarted under load: pages or a quick 503 meanwhile, then all is well again without a restart.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { command, get, serve, start, succeed, temporary_folder, until, visitors } from './site.mjs';
import { new_database, own_server, query } from './postgres.mjs';
import { exported, make_variant, same } from './variants.mjs';

const rounds = process.env.KRACHT_ALL_VARIANTS === '1' ? 20 : 3;
let folder;
let database;
let url;
let server;
let variants;
let import_time; // in ms; the blows are spread over it
before(async () => {
    folder = await temporary_folder();
    database = await own_server(folder.path);
    url = await new_database(database.url);
    variants = [await make_variant(folder.path, 'Een'), await make_variant(folder.path, 'Twee')];
    server = await serve(join(folder.path, 'data'), '--database', url);
    await succeed('import', variants[0].path, ...here());
    await succeed('import', variants[1].path, ...here());
    const begin = Date.now();
    await succeed('import', variants[0].path, ...here());
    import_time = Date.now() - begin;
});
after(async () => {
    await server?.stop();
    await database?.stop();
    await folder?.remove();
});

const here = () => ['--data', join(folder.path, 'data'), '--database', url];
const known = ['/projecten', '/netwerk', '/gemeenten/stadskanaal', '/en/projects'];
let asked = 0;

/** An address that no cache knows: a filtered list that was never asked for. */
const fresh = () => `${server.url}/projecten?theme=none-${++asked}`;

/** Kills PostgreSQL somewhere in an import; what stands when it is back. */
async function kill_within_an_import(next) {
    const importing = start(['import', next.path, ...here()]);
    await pause(Math.random() * import_time * 1.3);
    await database.kill();
    return importing.result;
}

async function while_it_is_away() {
    assert.equal((await get(`${server.url}/health/live`)).status, 200);
    const ready = await get(`${server.url}/health/ready`);
    assert.equal(ready.status, 503);
    const page = await get(fresh());
    assert.equal(page.status, 503);
    assert.match(page.text, /<html lang="nl"/, 'a page that says so');
    const figures = (await get(server.metrics)).text;
    assert.match(figures, /^kracht_http_connections /m, 'the figures are wanted most now');
    assert.match(figures, /^kracht_database_up 0/m);
    const refused = await command('import', variants[0].path, ...here());
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /PostgreSQL|database/);
}

async function after_it_is_back() {
    await until('it is ready again', async () => (await get(`${server.url}/health/ready`)).status === 200);
    await until('pages are made again', async () => (await get(fresh())).status === 200);
    await query(url, `INSERT INTO job (kind, payload, run_at) VALUES ('forget_sessions', '{}', 0)`);
    await until('the queue is worked again', async () => (await query(url, 'SELECT count(*) FROM job WHERE run_at = 0'))[0][0] === '0');
}

test(`PostgreSQL is killed ${rounds} times`, async (t) => {
    let standing = variants[0];
    const count = { acknowledged: 0, kept: 0, 'new without an answer': 0 };
    for (let round = 0; round < rounds; ++round) {
        const next = variants.find((variant) => variant !== standing);
        for (const path of known)
            assert.equal((await get(server.url + path)).status, 200);
        const reading = visitors(known.map((path) => server.url + path));
        let acknowledged;
        try {
            acknowledged = (await kill_within_an_import(next)).code === 0;
            await while_it_is_away();
            await database.restart();
            await after_it_is_back();
        } finally {
            await reading.stop();
        }
        const { seen, failures } = reading;
        assert.deepEqual(failures, [], 'every visitor gets an answer');
        assert.deepEqual([...seen.keys()].filter((status) => ![200, 503].includes(status)), []);
        assert.ok(seen.get(200) > 0);

        const now = await exported(folder.path, ...here());
        const found = [next, standing].find((variant) => same(variant.tree, now));
        assert.ok(found, 'the content is one import or the other, whole');
        if (acknowledged)
            assert.equal(found.word, next.word, 'an import that was acknowledged is lost');
        ++count[acknowledged ? 'acknowledged' : found === next ? 'new without an answer' : 'kept'];
        standing = found;
        await until('visitors see what stands', async () => (await get(`${server.url}/projecten`)).text.includes(`${standing.word} `));
        await succeed('check', ...here());
    }
    t.diagnostic(JSON.stringify(count));
});

test('pages that are known keep coming while PostgreSQL is away', async () => {
    for (const path of known)
        assert.equal((await get(server.url + path)).status, 200);
    await database.kill();
    for (const path of known)
        assert.equal((await get(server.url + path)).status, 200, path);
    assert.equal((await get(fresh())).status, 503);
    await database.restart();
    await after_it_is_back();
});

test('starting while PostgreSQL is away fails with a clear error', async () => {
    await database.kill();
    const refused = await command('serve', '--data', join(folder.path, 'late'), '--database', url, '--listen', '127.0.0.1:0', '--metrics-listen', '127.0.0.1:0');
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /PostgreSQL/);
    assert.doesNotMatch(refused.stderr, /terminate called/);
    await database.restart();
    await after_it_is_back();
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
});
