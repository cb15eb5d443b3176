// Tests of tools/migrations.mjs: what it makes compiles and holds the texts unchanged; what is missing or misnamed is
// refused by name. Run: node --test tools/migrations.test.mjs   (the compiler is $CXX or c++)

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Runs the tool over a folder with these files. */
function run(files) {
    const folder = mkdtempSync(join(tmpdir(), 'kracht-migrations-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const out = join(folder, 'out', 'made.cpp');
    const tool = join(root, 'tools', 'migrations.mjs');
    const result = spawnSync(process.execPath, [tool, '--out', out, '--namespace', 'sample', folder], { encoding: 'utf8' });
    return { folder, out, status: result.status, error: result.stderr };
}

test('the texts come out unchanged and in order', () => {
    const hostile = 'SELECT \'a\\n"b"\', \'é ??= )" %\'; -- end\n\n\tSELECT $$x$$';
    const { folder, out, status } = run({
        '20260202_b.sqlite.sql': 'SELECT 2;\n', '20260202_b.postgres.sql': 'SELECT 2;',
        '20260101_a.sqlite.sql': hostile, '20260101_a.postgres.sql': hostile,
    });
    assert.equal(status, 0);
    const main = join(folder, 'main.cpp');
    writeFileSync(main, `#include "out/made.cpp"
#include <cstdio>
int main() { for (auto const& m : sample::migrations()) std::printf("%s|%s|%s|", m.name.data(), m.sqlite.data(), m.postgres.data()); }
`);
    const program = join(folder, 'program');
    const compiled = spawnSync(process.env.CXX ?? 'c++', ['-std=c++20', `-I${join(root, 'src')}`, '-o', program, main], { encoding: 'utf8' });
    assert.equal(compiled.status, 0, compiled.stderr);
    const printed = spawnSync(program, { encoding: 'utf8' }).stdout;
    assert.equal(printed, `20260101_a|${hostile}|${hostile}|20260202_b|SELECT 2;\n|SELECT 2;|`);
});

test('a migration for one engine only is refused', () => {
    const { status, error } = run({ '20260101_a.sqlite.sql': 'SELECT 1;' });
    assert.equal(status, 1);
    assert.match(error, /20260101_a\.postgres\.sql is missing or empty/);
});

test('an empty file is refused', () => {
    assert.match(run({ '20260101_a.sqlite.sql': 'SELECT 1;', '20260101_a.postgres.sql': '' }).error, /postgres\.sql is missing or empty/);
});

test('a misnamed file is refused', () => {
    for (const name of ['content.sqlite.sql', '2026_content.sqlite.sql', '20260101_Content.sqlite.sql', '20260101_a.mysql.sql'])
        assert.match(run({ [name]: 'SELECT 1;' }).error, /not named/, name);
});

test('a folder without migrations is refused', () => {
    assert.match(run({}).error, /holds no migrations/);
});
