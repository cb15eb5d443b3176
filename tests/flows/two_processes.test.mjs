// Two processes on one PostgreSQL database: both serve, both work the queue, and both see what a third one imports.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { command, content, get, read_tree, serve, start, succeed, temporary_folder, until, visitors } from './site.mjs';
import { known_as, new_database, own_server, query, shared_server } from './postgres.mjs';
import { exported, make_variant, same } from './variants.mjs';

let folder;
let own;
let url;
let both;
let variants;
before(async () => {
    folder = await temporary_folder();
    const shared = await shared_server();
    own = shared ? undefined : await own_server(folder.path);
    url = await new_database(shared ?? own.url);
    variants = [await make_variant(folder.path, 'Een'), await make_variant(folder.path, 'Twee')];
});
after(async () => {
    await Promise.all((both ?? []).map((server) => server.stop()));
    await own?.stop();
    await folder?.remove();
});

const data = (name) => ['--data', join(folder.path, name)];
const third = () => [...data('third'), '--database', known_as('third', url)];

/** Whether both show a word in the list of projects. */
async function both_show(word) {
    const pages = await Promise.all(both.map((server) => get(`${server.url}/projecten`)));
    return pages.every((page) => page.status === 200 && page.text.includes(word));
}

test('two processes start on an empty database at the same moment', async () => {
    both = await Promise.all(['left', 'right'].map((name) => serve(join(folder.path, name), '--database', known_as(name, url))));
    for (const server of both) {
        assert.equal((await get(`${server.url}/`)).status, 200);
        assert.equal((await get(`${server.url}/health/ready`)).status, 200);
    }
    assert.equal((await query(url, 'SELECT name FROM migration')).length, (await query(url, 'SELECT DISTINCT name FROM migration')).length);
});

test('both see what a third process imports', async () => {
    await succeed('import', content, ...third());
    await until('both show a project', () => both_show('/projecten/alliantie-van-kracht'));
    for (const variant of variants) {
        await succeed('import', variant.path, ...third());
        await until(`both show "${variant.word}"`, () => both_show(`${variant.word} `));
    }
});

test('what one of them imports, the other shows', async () => {
    await succeed('import', variants[0].path, ...data('left'), '--database', url);
    await until('both show it', () => both_show('Een '));
    await succeed('import', variants[1].path, ...data('right'), '--database', url);
    await until('both show it', () => both_show('Twee '));
});

test('imports by three processes at once never mix, and visitors of both notice nothing', async () => {
    const reading = visitors(both.flatMap((server) =>
        ['/projecten', '/netwerk', '/gemeenten/stadskanaal', '/projecten/alliantie-van-kracht'].map((path) => server.url + path)));
    for (let round = 0; round < 4; ++round) {
        const results = await Promise.all([['left', 0], ['right', 1], ['third', round % 2]].map(([name, i]) =>
            start(['import', variants[i].path, ...data(name), '--database', known_as(name, url)]).result));
        for (const { code, stderr } of results)
            if (code !== 0)
                assert.match(stderr, /chang|busy|again/i, 'who is refused is told to try again');
        assert.ok(results.some(({ code }) => code === 0), 'somebody gets through');
        const now = await exported(folder.path, ...third());
        assert.ok(variants.some((variant) => same(variant.tree, now)), 'the content is one import or the other, whole');
    }
    const { seen, failures } = await reading.stop();
    assert.deepEqual(failures, []);
    assert.deepEqual([...seen.keys()], [200]);
    await succeed('check', ...third());
});

test('jobs are each done once, by one of them, and both take their share', async () => {
    // PostgreSQL itself keeps the account: who took a job, and who finished it.
    await query(url, `CREATE TABLE account (job BIGINT NOT NULL, what TEXT NOT NULL, who TEXT NOT NULL);
        CREATE FUNCTION keep_account() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF TG_OP = 'DELETE' THEN
                INSERT INTO account VALUES (OLD.id, 'done', current_setting('application_name'));
            ELSIF NEW.state = 'running' AND NEW.lease IS DISTINCT FROM OLD.lease THEN
                INSERT INTO account VALUES (OLD.id, 'taken', current_setting('application_name'));
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER keep_account AFTER UPDATE OR DELETE ON job FOR EACH ROW EXECUTE FUNCTION keep_account()`);
    const workers = async () => (await query(url, `SELECT DISTINCT who FROM account WHERE what = 'taken' ORDER BY who`)).flat();
    let jobs = 0;
    await until('both have taken jobs', async () => {
        await query(url, `INSERT INTO job (kind, payload, run_at) SELECT 'forget_sessions', '{}', 0 FROM generate_series(1, 100)`);
        jobs += 100;
        return (await workers()).length === 2;
    });
    await until('the queue is empty', async () => (await query(url, `SELECT count(*) FROM job WHERE kind = 'forget_sessions' AND run_at = 0`))[0][0] === '0');
    const [counts] = await query(url, `SELECT count(*) FILTER (WHERE what = 'done'), count(DISTINCT job) FILTER (WHERE what = 'done'),
        count(*) FILTER (WHERE what = 'taken'), count(DISTINCT job) FILTER (WHERE what = 'taken') FROM account`);
    assert.deepEqual(counts.map(Number), [jobs, jobs, jobs, jobs], 'done, different ones done, taken, different ones taken');
    assert.deepEqual(await workers(), ['left', 'right']);
    assert.match((await succeed('jobs', 'list', ...third())).stdout, /^0 failed, /m);
});

test('when one is killed, the other goes on and takes its work', async () => {
    await both[0].kill();
    assert.equal((await get(`${both[1].url}/projecten`)).status, 200);
    await query(url, `INSERT INTO job (kind, payload, run_at) VALUES ('forget_sessions', '{}', 0)`);
    await until('the job is done', async () => (await query(url, `SELECT count(*) FROM job WHERE run_at = 0`))[0][0] === '0');
    both[0] = await serve(join(folder.path, 'left'), '--database', known_as('left', url));
    await until('it serves again', () => both_show('/projecten/alliantie-van-kracht'));
});

test('export, backup and restore work on PostgreSQL too', async () => {
    await succeed('import', content, ...third());
    assert.ok(same(await exported(folder.path, ...third()), await read_tree(content)));
    const file = join(folder.path, 'backup.dump');
    const reading = visitors(both.map((server) => `${server.url}/projecten`));
    await succeed('backup', file, ...third());
    assert.deepEqual([...(await reading.stop()).seen.keys()], [200]);

    const other = await new_database(url);
    const there = ['--data', join(folder.path, 'other'), '--database', other];
    await succeed('restore', file, ...there);
    assert.ok(same(await exported(folder.path, ...there), await read_tree(content)));
    const damaged = await command('restore', join(content, 'project/alliantie-van-kracht.nl.md'), ...there);
    assert.equal(damaged.code, 1);
    assert.match(damaged.stderr, /cannot be restored/);
    assert.ok(same(await exported(folder.path, ...there), await read_tree(content)), 'the old database still stands');
});
