// PostgreSQL for the flows: a database on the server of the test run, or a server of their own that may be killed.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const fixture = process.env.KRACHT_POSTGRES_FIXTURE
    ?? fileURLToPath(new URL('../../build/release/tests/support/postgres_fixture', import.meta.url));
let databases = 0;

/** Runs SQL on the database with this address; answers rows of columns, as text. */
export async function query(url, sql) {
    const { stdout } = await run('psql', ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1', '--command', sql, url]);
    return stdout.trim().split('\n').filter((line) => line !== '').map((line) => line.split('|'));
}

/** A server that writes durably, and what may be done to it. */
export async function own_server(folder) {
    const file = join(folder, 'postgres.url');
    await run(fixture, ['start-durable', file]);
    return {
        url: (await readFile(file, 'utf8')).split('\n')[0],
        kill: () => run(fixture, ['kill', file]),
        restart: () => run(fixture, ['restart', file]),
        stop: () => run(fixture, ['stop', file]),
    };
}

/** A new, empty database on the server with this address. */
export async function new_database(server) {
    const name = `flow_${process.pid}_${++databases}`;
    await query(server, `CREATE DATABASE ${name}`);
    return server.replace(/\/[^/]*$/, `/${name}`);
}

/** The same database, for a process that the server knows by this name. */
export function known_as(name, url) {
    return `${url}?application_name=${name}`;
}

/** The server of the test run, which ctest started; undefined outside ctest. */
export async function shared_server() {
    const file = process.env.KRACHT_TEST_POSTGRES_FILE;
    return file && (await readFile(file, 'utf8').catch(() => '')).split('\n')[0] || undefined;
}
