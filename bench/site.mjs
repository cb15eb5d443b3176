// Measures the whole program: uncached page against nginx, start-up, memory, growth with 100 times the content.
// Every figure is a ratio of two things measured by turns in this run, or stands beside its goal of docs/architecture.md.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { add_person, open_session, session_cookie } from '../tests/flows/persons.mjs';
import { command, content, serve } from '../tests/flows/site.mjs';
import { generate } from './generate_content.mjs';

const run = promisify(execFile);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const ticks = Number((await run('getconf', ['CLK_TCK'])).stdout);
const folder = await mkdtemp(join(tmpdir(), 'kracht-bench-'));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (work, figure, goal) => console.log(`${work.padEnd(62)} ${figure.padStart(12)}   ${goal}`);

/** Processor seconds that the processes have used. */
async function cpu(pids) {
    let total = 0;
    for (const pid of pids) {
        const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ');
        total += (Number(fields[11]) + Number(fields[12])) / ticks;
    }
    return total;
}

/** Requests a second and processor microseconds a request under load. */
async function load({ url, pids, cookie }) {
    const before = await cpu(pids);
    const words = ['-t1', '-c8', `-d${seconds}s`, ...(cookie ? ['-H', `Cookie: ${cookie}`] : []), url];
    const { stdout } = await run('wrk', words);
    const requests = Number(stdout.match(/(\d+) requests in/)[1]);
    if (/Non-2xx/.test(stdout))
        throw new Error(`${url} did not answer 200:\n${stdout}`);
    return { rate: requests / seconds, cost: (await cpu(pids) - before) / requests * 1e6 };
}

/** Two loads by turns; the median of their ratios, left to right. */
async function compare(left, right) {
    const pairs = [];
    for (let i = 0; i < rounds; ++i)
        pairs.push([await load(left), await load(right)]);
    return { rate: median(pairs.map(([a, b]) => a.rate / b.rate)), cost: median(pairs.map(([a, b]) => a.cost / b.cost)), last: pairs.at(-1) };
}

/** nginx serving bytes as a file, on a socket port of its own choosing here. */
async function start_nginx(bytes) {
    const port = 20000 + process.pid % 20000;
    await writeFile(join(folder, 'page.html'), bytes);
    await writeFile(join(folder, 'nginx.conf'), `worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; daemon off; user root;
        events { worker_connections 512; }
        http { access_log off; types { text/html html; } keepalive_requests 1000000000; sendfile on; open_file_cache max=10;
               server { listen 127.0.0.1:${port} reuseport; root ${folder}; } }`);
    const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    await pause(500);
    const { stdout } = await run('pgrep', ['-P', String(child.pid)]);
    return { url: `http://127.0.0.1:${port}/page.html`, pids: stdout.trim().split('\n').map(Number), stop: () => child.kill('SIGTERM') };
}

async function filled(name, files) {
    const data = join(folder, name);
    const imported = await command('import', files, '--data', data);
    if (imported.code !== 0)
        throw new Error(imported.stdout + imported.stderr);
    return data;
}

async function first_answer(data) {
    const started = performance.now();
    const server = await serve(data);
    await (await fetch(server.url + '/projecten')).text();
    const spent = performance.now() - started;
    await server.stop();
    return spent / 1000;
}

async function measure_start(data) {
    const times = [];
    for (let i = 0; i < 5; ++i)
        times.push(await first_answer(data));
    say('start to first answer, demonstration content', `${median(times).toFixed(3)} s`, 'goal < 0.3 s');
}

async function measure_memory(server) {
    const requests = Number(process.env.BENCH_REQUESTS ?? 1_000_000);
    for (let done = 0; done < requests;) {
        const { stdout } = await run('wrk', ['-t1', '-c32', '-d5s', server.url + '/projecten']);
        done += Number(stdout.match(/(\d+) requests in/)[1]);
    }
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
    say(`memory after ${requests.toLocaleString('en')} requests`, `${(Number(status.match(/VmRSS:\s+(\d+)/)[1]) / 1024).toFixed(0)} MB`, 'goal < 64 MB');
}

// The cookie of the reading settings takes a request past the page cache.
const uncached = '__Host-reading=1';

// A list of 20 rows with all its facets.
const list = '/projecten';

async function measure_pages(server) {
    const page = Buffer.from(await (await fetch(server.url + list)).arrayBuffer());
    const nginx = await start_nginx(page);
    const own = { url: server.url + list, pids: [server.pid] };
    const cached = await compare(own, nginx);
    say('cached page: requests a second, against nginx', `${cached.rate.toFixed(2)} x`, 'goal >= 0.95 x');
    say('cached page: processor time a request, against nginx', `${cached.cost.toFixed(2)} x`, 'goal <= 1.2 x');
    const made = await compare({ ...own, cookie: uncached }, nginx);
    say('uncached list of 20: processor time a request, against nginx', `${made.cost.toFixed(2)} x`, 'goal <= 8 x');
    console.log(`  (nginx ${made.last[1].cost.toFixed(1)} us, cached ${cached.last[0].cost.toFixed(1)} us, uncached ${made.last[0].cost.toFixed(1)} us a request; page of ${page.length} bytes)`);
    nginx.stop();
}

// The same pages for who is signed in: the session, the rights, the messages, the way to writing.
async function measure_signed_in(server, paths) {
    for (const [who, roles] of [['somebody', []], ['an editor', ['editor']]]) {
        const token = await open_session(server, await add_person(server, { roles }));
        for (const path of paths) {
            const page = { url: server.url + path, pids: [server.pid] };
            const cost = await compare({ ...page, cookie: `${session_cookie}=${token}` }, { ...page, cookie: uncached });
            say(`${who} signed in: cost of ${path}, against an uncached visitor`, `${cost.cost.toFixed(2)} x`, 'goal <= 1.5 x');
        }
    }
}

// Making the search index takes the processor for a while, and its time would count as that of pages.
async function indexed(server) {
    for (const [path, away] of [['/zoeken?q=project', 'Zoeken kan nu even niet'], ['/en/search?q=project', 'Search is not available just now']])
        while ((await (await fetch(server.url + path)).text()).includes(away))
            await new Promise((done) => setTimeout(done, 500));
    return server;
}

async function generated(count) {
    const files = join(folder, `files-${count}`);
    await generate(files, count);
    return indexed(await serve(await filled(`growth-${count}`, files)));
}

async function measure_growth(small) {
    const large = await generated(100 * projects);
    for (const path of [list, `${list}?theme=tweede&status=running`, `${list}/project-42`, '/organisaties/organisatie-3']) {
        const grown = await compare({ url: large.url + path, pids: [large.pid], cookie: uncached }, { url: small.url + path, pids: [small.pid], cookie: uncached });
        say(`100 x the content: cost of ${path}`, `${grown.cost.toFixed(2)} x`, 'goal < 1.3 x');
    }
    await large.stop();
}

// Enough for a full page of every list that is compared.
const projects = 150;

try {
    const data = await filled('demonstration', content);
    await measure_start(data);
    const server = await serve(data);
    await measure_memory(server);
    await server.stop();
    const small = await generated(projects);
    await measure_pages(small);
    await measure_signed_in(small, [list, `${list}/project-42`]);
    await measure_growth(small);
    await small.stop();
} finally {
    await rm(folder, { recursive: true, force: true });
}
