// migrations.mjs --out FILE --namespace NS DIR: embeds DIR/<date>_<name>.{sqlite,postgres}.sql as NS::migrations().
// Fails when a name is malformed or one engine's file is missing. Needs node 18, no packages.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const engines = ['sqlite', 'postgres'];

function fail(message)
{
    console.error(`migrations.mjs: ${message}`);
    process.exit(1);
}

function readArguments()
{
    const { values, positionals } = parseArgs({
        options: { out: { type: 'string' }, namespace: { type: 'string' } },
        allowPositionals: true,
    });
    if (!values.out || !values.namespace || positionals.length !== 1)
        fail('usage: migrations.mjs --out FILE --namespace NS DIR');
    return { out: values.out, namespace: values.namespace, dir: positionals[0] };
}

/** Map of "20261121_content" to { sqlite, postgres }, in order. */
function readMigrations(dir)
{
    const migrations = new Map();
    for (const file of readdirSync(dir).filter((name) => name.endsWith('.sql')).sort()) {
        const match = /^(\d{8}_[a-z0-9_]+)\.(sqlite|postgres)\.sql$/.exec(file);
        if (!match)
            fail(`${join(dir, file)}: not named <YYYYMMDD>_<name>.{sqlite,postgres}.sql`);
        const [, name, engine] = match;
        migrations.set(name, { ...migrations.get(name), [engine]: readFileSync(join(dir, file), 'utf8') });
    }
    for (const [name, texts] of migrations) {
        for (const engine of engines) {
            if (!texts[engine])
                fail(`${join(dir, `${name}.${engine}.sql`)} is missing or empty: each migration is written for both engines`);
        }
    }
    return migrations;
}

/** A C++ literal of any text: every line as a string of its own, so that no delimiter can clash. */
function literal(text)
{
    const lines = text.split(/(?<=\n)/);
    return lines.map((line) => `        ${JSON.stringify(line)}`).join('\n');
}

function source(namespace, migrations)
{
    const entries = [...migrations].map(([name, texts]) =>
        `    {"${name}",\n${literal(texts.sqlite)},\n${literal(texts.postgres)}},\n`);
    return `// The migrations of ${namespace}, made by tools/migrations.mjs.
#include "platform/sql/migrate.h"
#include <array>
#include <span>

namespace ${namespace} {

std::span<sql::Migration const> migrations();

std::span<sql::Migration const> migrations()
{
    static constexpr std::array<sql::Migration, ${migrations.size}> all{{
${entries.join('')}    }};
    return all;
}

}
`;
}

const { out, namespace, dir } = readArguments();
const migrations = readMigrations(dir);
if (migrations.size === 0)
    fail(`${dir} holds no migrations`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, source(namespace, migrations));
