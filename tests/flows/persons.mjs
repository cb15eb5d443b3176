// Persons and their sessions put into a site's database directly, for tests and measurements.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const quoted = (text) => (text === null ? 'NULL' : `'${String(text).replaceAll("'", "''")}'`);

/** Runs SQL on the site's database, beside the serving process; answers rows of columns, as text. */
export async function sql(site, statement) {
    const { stdout } = await run('sqlite3', ['-cmd', '.timeout 20000', '-separator', '\x1f', '-newline', '\x1e', join(site.data, 'kracht.db'),
        `PRAGMA foreign_keys = ON; ${statement}`], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split('\x1e').filter((row) => row !== '').map((row) => row.split('\x1f'));
}

let people = 0;

/** Somebody with these roles: `{ role: 'editor', organisation: 'movisie' }` or just 'editor'. */
export async function add_person(site, { roles = [], name, mail, municipal = false, language = 'nl' } = {}) {
    const number = ++people;
    const person = { name: name ?? `Persoon ${number}`, mail: mail === undefined ? `persoon${number}@example.org` : mail, language };
    const now = Date.now() * 1000;
    const [[id]] = await sql(site, `INSERT INTO person (kind, name, mail, language, municipal, created_at) VALUES
        ('person', ${quoted(person.name)}, ${quoted(person.mail)}, '${language}', ${municipal ? 1 : 0}, ${now}) RETURNING id`);
    for (const granted of roles) {
        const { role, organisation = '' } = typeof granted === 'string' ? { role: granted } : granted;
        await sql(site, `INSERT INTO person_role VALUES (${id}, ${quoted(role)}, ${quoted(organisation)}, 1, ${now})`);
    }
    return { ...person, id: Number(id) };
}

/** A session of that person without the way there: the cookie's value. `steps: 2` as after a passkey. */
export async function open_session(site, person, { steps = 2 } = {}) {
    const token = randomBytes(24).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    const now = Date.now() * 1000;
    const later = now + 3600e6;
    await sql(site, `INSERT INTO session (person_id, token_hash, created_at, seen_at, expires_at, steps, shared, device, idle, ends_at)
        VALUES (${person.id}, x'${hash}', ${now}, ${now}, ${later}, ${steps}, 0, 'Chromium/Linux', 3600, ${later})`);
    return token;
}

export const session_cookie = '__Host-session';
