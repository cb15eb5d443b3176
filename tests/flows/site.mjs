// A whole site for a test: the real program on a free port with the alliance's content in a temporary folder.
import { spawn, execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/** The program under test; ctest says which. */
export const kracht = process.env.KRACHT_BINARY ?? join(root, 'build/release/kracht');
export const content = join(root, 'content/veenkolonien');

/** Runs a command of the program; answers its exit code and what it printed. */
export async function command(...words) {
    try {
        const { stdout, stderr } = await run(kracht, words, { maxBuffer: 16 * 1024 * 1024 });
        return { code: 0, stdout, stderr };
    } catch (failure) {
        if (typeof failure.code !== 'number')
            throw failure;
        return { code: failure.code, stdout: failure.stdout, stderr: failure.stderr };
    }
}

/** Starts `kracht serve` and waits until it says where; the caller stops it with `stop()` or kills it with `kill()`. */
export async function serve(data, ...words) {
    const child = spawn(kracht, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--metrics-listen', '127.0.0.1:0', ...words],
        { stdio: ['ignore', 'pipe', 'pipe'] });
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
    const imported = await command('import', content, '--data', data, ...words);
    if (imported.code !== 0)
        throw new Error(`import failed:\n${imported.stdout}${imported.stderr}`);
    const server = await serve(data, ...words);
    return {
        ...server,
        data,
        close: async () => {
            const end = await server.stop();
            await folder.remove();
            return end;
        },
    };
}
