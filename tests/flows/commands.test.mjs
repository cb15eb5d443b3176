// The commands as an operator uses them: settings and where they come from, import with its refusals, jobs, exit codes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { command, content, get, read_tree, serve, start, succeed, temporary_folder, until } from './site.mjs';
import { exported, make_variant, same, write_content } from './variants.mjs';

let folder;
let data;
before(async () => {
    folder = await temporary_folder();
    data = join(folder.path, 'data');
    await succeed('import', content, '--data', data);
});
after(() => folder?.remove());

const exists = (path) => stat(path).then(() => true, () => false);

/** What `config show` says of one setting: its value and where that comes from. */
async function setting(name, words, environment) {
    const shown = await start(['config', 'show', ...words], environment).result;
    assert.equal(shown.code, 0, shown.stderr);
    return shown.stdout.split('\n').map((line) => line.split(/\s{2,}/)).find(([first]) => first === name)?.slice(1, 3);
}

/** Changes the database as an editor's form will: behind the back of the content files. */
function edit(sql, database = join(data, 'kracht.db')) {
    return promisify(execFile)('sqlite3', ['-cmd', '.timeout 10000', database, sql]);
}

const article = (title, more = '') => `---\ntitle: "${title}"\nsummary: "${title}."\nstatus: published\ninvented: true\n${more}---\n\n${title}.\n`;

test('a flag beats the environment, that beats the file, that beats the default', async () => {
    const home = join(folder.path, 'settings');
    await mkdir(home);
    const words = ['--data', home];
    assert.deepEqual(await setting('workers', words), ['64', 'default']);
    await writeFile(join(home, 'kracht.yaml'), 'workers: 5\nsite-name: Ons netwerk\n');
    assert.deepEqual(await setting('workers', words), ['5', 'file']);
    assert.deepEqual(await setting('workers', words, { KRACHT_WORKERS: '6' }), ['6', 'environment']);
    assert.deepEqual(await setting('workers', [...words, '--workers', '7'], { KRACHT_WORKERS: '6' }), ['7', 'flag']);
    assert.deepEqual(await setting('site-name', words), ['Ons netwerk', 'file']);
    await writeFile(join(folder.path, 'other.yaml'), 'workers: 8\n');
    assert.deepEqual(await setting('workers', [...words, '--config', join(folder.path, 'other.yaml')]), ['8', 'file']);
});

test('a password does not show', async () => {
    const [value] = await setting('database', ['--data', data, '--database', 'postgresql://kracht:geheim@db.example/kracht']);
    assert.ok(value.includes('db.example') && !value.includes('geheim'), value);
});

test('wrong settings are all named, with where they come from and what is right; nothing is done', async () => {
    const untouched = join(folder.path, 'untouched');
    const refused = await command('serve', '--data', untouched, '--listen', 'here', '--workers', '0', '--metrics-listen', '0.0.0.0:9464');
    assert.equal(refused.code, 1);
    for (const part of ['listen', 'workers', 'metrics-listen', 'flag', 'HOST:PORT'])
        assert.ok(refused.stderr.includes(part), refused.stderr);
    assert.ok(!await exists(untouched));
    await writeFile(join(folder.path, 'wrong.yaml'), 'site-name: x\nwrokers: 8\n');
    const unknown = await command('config', 'show', '--data', data, '--config', join(folder.path, 'wrong.yaml'));
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /wrong\.yaml:2: .*wrokers/);
});

test('a folder can be checked before it is imported, and how hard its Dutch is to read', async () => {
    const own = join(folder.path, 'to-check');
    await write_content(own, { 'page/stap.nl.md': article('Stap').replace('Stap.\n', '## Kop\n\nWij zijn derhalve gestart.\n') });
    const plain = await succeed('check', own);
    assert.match(plain.stdout, /^sound: 1 files/m);
    assert.doesNotMatch(plain.stdout, /derhalve/);
    const read = await succeed('check', own, '--language');
    assert.match(read.stdout, /^page\/stap\.nl\.md:\d+: body: 'derhalve' is a difficult word; plainer: daarom$/m);
    assert.match(read.stdout, /^all together: Flesch-Douma \d+/m);
    await write_content(own, { 'page/fout.nl.md': '---\ntitle: "Fout"\nstatus: nooit\n---\n' });
    const refused = await command('check', own);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^page\/fout\.nl\.md:3: status: /m);
    assert.equal((await command('check', '--language')).code, 2, 'language is read in files');
});

test('exit codes: 0 done, 1 failed, 2 misused', async () => {
    assert.equal((await command('--help')).code, 0);
    assert.equal((await command('--version')).code, 0);
    assert.equal((await command('check', '--data', data)).code, 0);
    assert.equal((await command('export', join(folder.path, 'x'), '--data', join(folder.path, 'absent'))).code, 1);
    assert.equal((await command()).code, 2);
    assert.equal((await command('bogus')).code, 2);
    assert.equal((await command('import')).code, 2);
    assert.equal((await command('jobs')).code, 2);
});

test('export after import is byte for byte what was imported', async () => {
    assert.ok(same(await exported(folder.path, '--data', data), await read_tree(content)));
    const again = await succeed('import', content, '--data', data);
    assert.match(again.stdout, /^0 created, 0 changed, \d+ unchanged, 0 removed$/m);
});

test('mistakes in content are all named with file, line and field, and nothing of it is imported', async () => {
    const before_import = await exported(folder.path, '--data', data);
    const path = join(folder.path, 'mistakes');
    await cp(content, path, { recursive: true });
    await write_content(path, {
        'project/goed.nl.md': article('Goed', 'started: "2020"\n'),
        'project/fout.nl.md': '---\ntitle: "Fout"\nsummary: "Fout."\nstatus: published\nstarted: "2020-13"\naims:\n  - nonsense\nzzz: 1\n---\n\nZie [dit](project/bestaat-niet).\n',
        'organisation/leeg.nl.md': 'geen kop\n',
        'page/dubbel.nl.md': '---\ntitle: "A"\ntitle: "B"\n---\n',
    });
    const refused = await command('import', path, '--data', data);
    assert.equal(refused.code, 1);
    for (const part of [/^organisation\/leeg\.nl\.md:1: /m, /^page\/dubbel\.nl\.md:3: .*title/m, /^project\/fout\.nl\.md:\d+: sources: /m,
        /^project\/fout\.nl\.md:5: started: .*2020-13/m, /^project\/fout\.nl\.md:7: aims\[0\]: .*nonsense/m, /^project\/fout\.nl\.md:8: zzz: /m,
        /^project\/fout\.nl\.md:11: body: project\/bestaat-niet /m, /^nothing imported: \d+ problems$/m])
        assert.match(refused.stderr, part);
    assert.ok(same(await exported(folder.path, '--data', data), before_import));
});

test('invented entries may not lean on real ones', async () => {
    const path = join(folder.path, 'invented');
    await cp(content, path, { recursive: true });
    await write_content(path, {
        'project/verzonnen.nl.md': article('Verzonnen', 'areas:\n  - stadskanaal\norganisations:\n  - movisie\nstarted: "2020"\n'),
    });
    const refused = await command('import', path, '--data', data);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^project\/verzonnen\.nl\.md:\d+: areas\[0\]: /m);
    assert.match(refused.stderr, /^project\/verzonnen\.nl\.md:\d+: organisations\[0\]: /m);
});

test('an entry that was edited since its import is kept, until --force', async () => {
    const own = join(folder.path, 'edited');
    await succeed('import', content, '--data', own);
    await edit("UPDATE entry SET revision = revision + 1, title = 'Met de hand' WHERE kind = 'organisation' AND slug = 'movisie' AND language = 'nl'",
        join(own, 'kracht.db'));
    const next = await make_variant(folder.path, 'Nieuw');
    const refused = await command('import', next.path, '--data', own);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /organisation\/movisie\.nl\.md.*edited/);
    assert.match(refused.stderr, /--force/);
    const kept = await exported(folder.path, '--data', own);
    assert.match(kept.get('organisation/movisie.nl.md'), /title: "Met de hand"/);
    assert.ok(!kept.get('organisation/acantus.nl.md').includes('Nieuw '), 'nothing else was imported either');
    await succeed('import', next.path, '--data', own, '--force');
    assert.ok(same(await exported(folder.path, '--data', own), next.tree));
});

test('a file that is gone removes nothing, until --prune', async () => {
    const own = join(folder.path, 'pruned');
    const path = join(folder.path, 'fewer');
    await cp(content, path, { recursive: true });
    await write_content(path, { 'page/los-blad.nl.md': article('Los blad') });
    await succeed('import', path, '--data', own);
    await rm(join(path, 'page/los-blad.nl.md'));
    const kept = await succeed('import', path, '--data', own);
    assert.match(kept.stdout + kept.stderr, /los-blad/, 'it says what has no file');
    assert.ok((await exported(folder.path, '--data', own)).has('page/los-blad.nl.md'));
    const pruned = await succeed('import', path, '--data', own, '--prune');
    assert.match(pruned.stdout, /1 removed/);
    assert.ok(!(await exported(folder.path, '--data', own)).has('page/los-blad.nl.md'));
});

test('while the site is served, import is handed over and seen at once; a second serve is refused', async () => {
    const server = await serve(data);
    const next = await make_variant(folder.path, 'Vers');
    assert.equal((await get(`${server.url}/projecten`)).status, 200);
    await succeed('import', next.path, '--data', data);
    assert.match((await get(`${server.url}/projecten`)).text, /Vers /);
    const second = await command('serve', '--data', data, '--listen', '127.0.0.1:0', '--metrics-listen', '127.0.0.1:0');
    assert.equal(second.code, 1);
    assert.match(second.stderr, /another kracht process/);
    const broken = await command('import', join(folder.path, 'mistakes'), '--data', data);
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /fout\.nl\.md:5: started: /, 'mistakes are told just as well');
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
});

test('a port that is taken is an error that says so', async () => {
    const server = await serve(data);
    const other = await command('serve', '--data', join(folder.path, 'other'), '--listen', new URL(server.url).host, '--metrics-listen', '127.0.0.1:0');
    assert.equal(other.code, 1);
    assert.ok(other.stderr.includes(new URL(server.url).port), other.stderr);
    await server.stop();
});

test('migrate makes the schema; other commands ask for it', async () => {
    const own = join(folder.path, 'fresh');
    const database = join(folder.path, 'bare.db');
    await edit('CREATE TABLE recipe (name)', database);
    const asked = await command('check', '--data', own, '--database', `sqlite:${database}`);
    assert.equal(asked.code, 1);
    assert.match(asked.stderr, /kracht migrate/);
    await succeed('migrate', '--data', own, '--database', `sqlite:${database}`);
    await succeed('check', '--data', own, '--database', `sqlite:${database}`);
});

test('jobs that failed are listed, run again and thrown away', async () => {
    const own = join(folder.path, 'jobs');
    await succeed('import', content, '--data', own);
    const died = (id) => `INSERT INTO job (id, kind, payload, state, run_at, attempts, error, died_at) VALUES
        (${id}, 'forget_sessions', '{}', 'dead', 0, 10, 'the disk was full', 1790000000000000);`;
    await edit(died(7) + died(8), join(own, 'kracht.db'));
    const listed = await succeed('jobs', 'list', '--data', own);
    assert.match(listed.stdout, /^7 {2}forget_sessions .*10 times.*the disk was full$/m);
    assert.match(listed.stdout, /^2 failed, 0 waiting, 0 running$/m);
    await succeed('jobs', 'discard', '8', '--data', own);
    assert.equal((await command('jobs', 'discard', '8', '--data', own)).code, 1);
    const server = await serve(own);
    await succeed('jobs', 'retry', '7', '--data', own);
    await until('the job was done', async () => /^0 failed, \d+ waiting, 0 running$/m.test((await succeed('jobs', 'list', '--data', own)).stdout));
    await server.stop();
});
