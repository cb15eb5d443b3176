// A whole site for a test: the real program on a free port with the alliance's content in a temporary folder.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program under test; ctest says which. */
export const kracht = process.env.KRACHT_BINARY ?? join(root, 'build/release/kracht');
export const content = join(root, 'content/veenkolonien');

// What a test that failed halfway left behind would keep node waiting.
const left_behind = new Set();
after(() => left_behind.forEach((end) => end()));

/** Starts a command of the program; `result` is its exit code (or the signal that ended it) and what it printed. */
export function start(words, environment = {}) {
    const child = spawn(kracht, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
        child[stream].on('data', (bytes) => { printed[stream] += bytes; });
    const result = new Promise((done, failed) => {
        child.once('error', failed);
        child.once('close', (code, signal) => done({ code, signal, ...printed }));
    });
    return { result, kill: () => { child.kill('SIGKILL'); return result; } };
}

/** Runs a command of the program. */
export function command(...words) {
    return start(words).result;
}

/** Runs a command that must succeed. */
export async function succeed(...words) {
    const result = await command(...words);
    if (result.code !== 0)
        throw new Error(`kracht ${words.join(' ')} ended with ${result.code ?? result.signal}:\n${result.stdout}${result.stderr}`);
    return result;
}

/** Starts `kracht serve` and waits until it says where; the caller stops it with `stop()` or kills it with `kill()`. */
export async function serve(data, ...words) {
    const listen = words.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
    const child = spawn(kracht, ['serve', '--data', data, ...listen, '--metrics-listen', '127.0.0.1:0', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill('SIGKILL');
    left_behind.add(end);
    child.once('exit', () => left_behind.delete(end));
    let log = '';
    child.stderr.on('data', (bytes) => { log += bytes; });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
    const addresses = await new Promise((found, failed) => {
        let output = '';
        child.stdout.on('data', (bytes) => {
            output = (output + bytes).slice(-100_000);
            const site = output.match(/serves on (http:\S+)/);
            const metrics = output.match(/metrics on (http:\S+)/);
            if (site && metrics)
                found({ url: site[1], metrics: metrics[1] });
        });
        ended.then(({ code, signal }) => failed(new Error(`kracht serve ended with ${code ?? signal} before it served:\n${log}`)));
    });
    return {
        ...addresses,
        data,
        pid: child.pid,
        log: () => log,
        ended,
        kill: () => { child.kill('SIGKILL'); return ended; },
        stop: () => { child.kill('SIGTERM'); return ended; },
    };
}

/** A temporary folder that `remove()` takes away. */
export async function temporary_folder() {
    const path = await mkdtemp(join(tmpdir(), 'kracht-'));
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The site with the alliance's content, served. */
export async function demonstration_site(...words) {
    const folder = await temporary_folder();
    const data = join(folder.path, 'data');
    await succeed('import', content, '--data', data, ...words);
    const server = await serve(data, ...words);
    return {
        ...server,
        close: async () => {
            const end = await server.stop();
            await folder.remove();
            return end;
        },
    };
}

/** Every content file below a folder, as a map from its path to its text. */
export async function read_tree(path, below = path) {
    const files = new Map();
    for (const entry of (await readdir(below, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const name = join(below, entry.name);
        if (entry.isDirectory())
            for (const [file, text] of await read_tree(path, name))
                files.set(file, text);
        else
            files.set(relative(path, name), await readFile(name, 'utf8'));
    }
    return files;
}

/** Status and text of a page. No answer within a minute is a failure: nothing may hang. */
export async function get(address, options = {}) {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(60_000), ...options });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Looks again and again until `check` answers something true, and answers that; fails after the deadline. */
export async function until(what, check, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
        const found = await check();
        if (found)
            return found;
        await pause(50);
    }
    throw new Error(`waited ${seconds} s until ${what}`);
}

/** Visitors who ask for these addresses one after another until `stop()`, which answers how often each status came. */
export function visitors(addresses, count = 4) {
    let going = true;
    const seen = new Map();
    const failures = [];
    const visit = async (first) => {
        for (let i = first; going; ++i) {
            const address = addresses[i % addresses.length];
            try {
                const { status } = await get(address);
                seen.set(status, (seen.get(status) ?? 0) + 1);
            } catch (failure) {
                failures.push(`${address}: ${failure.cause ?? failure}`);
            }
            await pause(5);
        }
    };
    const all = Promise.all(Array.from({ length: count }, (_, i) => visit(i)));
    const stop = async () => { going = false; await all; left_behind.delete(stop); return { seen, failures }; };
    left_behind.add(stop);
    return { seen, failures, stop };
}
