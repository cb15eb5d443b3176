// The sender of platform/mail against npm's smtp-server on a free loopback port, with a certificate made for this run.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';

const probe = process.env.KRACHT_SMTP_PROBE;
const folder = mkdtempSync(join(tmpdir(), 'kracht-smtp-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const certificate = join(folder, 'cert.pem');
const key = join(folder, 'key.pem');
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate],
    { stdio: 'ignore' });

/** A server with these options; what it received is in `mails`, who tried to sign in in `logins`. */
async function serve(options = {}, host = '127.0.0.1') {
    const mails = [];
    const logins = [];
    const server = new SMTPServer({
        key: readFileSync(key), cert: readFileSync(certificate), authOptional: true, disableReverseLookup: true, logger: false,
        onAuth({ username, password }, session, done) {
            logins.push({ username, secure: session.secure });
            if (username === 'kracht' && password === 'geheim') return done(null, { user: username });
            return done(new Error('no'));
        },
        onData(stream, session, done) {
            const parts = [];
            stream.on('data', (part) => parts.push(part));
            stream.on('end', () => {
                mails.push({ raw: Buffer.concat(parts).toString(), secure: session.secure, user: session.user, envelope: session.envelope });
                done(null, 'thank you');
            });
        },
        ...options,
    });
    server.on('error', () => {}); // a client that goes away is what some tests want
    const { port } = await new Promise((found) => { const listening = server.listen(0, host, () => found(listening.address())); });
    return { port, mails, logins, stop: () => new Promise((done) => server.close(done)) };
}

async function send(url, ...words) {
    const { stdout } = await promisify(execFile)(probe, [url, ...words]);
    assert.doesNotMatch(stdout, /example\.org|geheim/, 'no address and no password in what is said');
    return stdout.trim();
}

const trusted = ['--ca', certificate];
const known = ['--user', 'kracht', '--password', 'geheim'];
const refusing = (code) => (address, session, done) => done(Object.assign(new Error('jan@example.org: no'), { responseCode: code }));

test('a message arrives whole, over STARTTLS, after signing in', async () => {
    const server = await serve();
    assert.equal(await send(`smtp://localhost:${server.port}`, 'required', ...trusted, ...known), 'sent');
    assert.equal(server.mails.length, 1);
    const [{ raw, secure, user, envelope }] = server.mails;
    assert.equal(secure, true);
    assert.equal(user, 'kracht');
    assert.equal(envelope.mailFrom.address, 'post@kracht.example');
    assert.deepEqual(envelope.rcptTo.map(({ address }) => address), ['jan@example.org']);
    assert.match(raw, /^Subject: =\?utf-8\?/im);
    assert.match(raw, /multipart\/alternative/);
    assert.match(raw, /Regel\r?\n(\.|=2E)\r?\n(\.\.|=2E\.|=2E=2E) met punten/i, 'lines of dots survive');
    await server.stop();
});

test('smtps is TLS from the first byte', async () => {
    const server = await serve({ secure: true });
    assert.equal(await send(`smtps://localhost:${server.port}`, 'required', ...trusted, ...known), 'sent');
    assert.equal(server.mails[0].secure, true);
    await server.stop();
});

test('a server that offers no TLS gets nothing, no password either', async () => {
    const server = await serve({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    assert.match(await send(`smtp://localhost:${server.port}`, 'required', ...trusted, ...known), /^later: .*TLS/);
    assert.deepEqual([server.mails, server.logins], [[], []]);
    await server.stop();
});

test('a certificate that nobody vouches for is not trusted', async () => {
    const server = await serve();
    assert.match(await send(`smtp://localhost:${server.port}`, 'required', ...known), /^later: /);
    assert.deepEqual([server.mails, server.logins], [[], []]);
    await server.stop();
});

test('a certificate of another name is not trusted', async () => {
    const server = await serve({}, '127.0.0.2');
    assert.match(await send(`smtp://127.0.0.2:${server.port}`, 'required', ...trusted), /^later: /);
    assert.equal(server.mails.length, 0);
    await server.stop();
});

test('a server on this machine may do without TLS', async () => {
    const server = await serve({ disabledCommands: ['STARTTLS'] });
    assert.equal(await send(`smtp://127.0.0.1:${server.port}`, 'none'), 'sent');
    await server.stop();
});

test('a wrong password is for the operator to mend: try later', async () => {
    const server = await serve();
    const said = await send(`smtp://localhost:${server.port}`, 'required', ...trusted, '--user', 'kracht', '--password', 'fout');
    assert.match(said, /^later: .*name or password/);
    await server.stop();
});

test('a server that wants a name gets the message later', async () => {
    const server = await serve({ authOptional: false });
    assert.match(await send(`smtp://localhost:${server.port}`, 'required', ...trusted), /^later: .*name or password/);
    await server.stop();
});

for (const [code, outcome] of [[550, 'refused'], [553, 'refused'], [450, 'later'], [451, 'later'], [452, 'later']]) {
    test(`${code} to the address: ${outcome}`, async () => {
        const server = await serve({ onRcptTo: refusing(code) });
        assert.match(await send(`smtp://localhost:${server.port}`, 'required', ...trusted), new RegExp(`^${outcome}: .*${code}`));
        assert.equal(server.mails.length, 0);
        await server.stop();
    });
    test(`${code} after the message: ${outcome}`, async () => {
        const server = await serve({ onData: (stream, session, done) => {
            stream.resume();
            stream.on('end', () => refusing(code)(null, session, done));
        } });
        assert.match(await send(`smtp://localhost:${server.port}`, 'required', ...trusted), new RegExp(`^${outcome}: .*${code}`));
        await server.stop();
    });
}

/** A server without manners: answers the nth line of the client with the nth answer; null hangs up, '' says nothing. */
async function rude(answers) {
    const sockets = new Set();
    const server = createServer((socket) => {
        const left = [...answers];
        sockets.add(socket);
        socket.on('error', () => {});
        const answer = () => {
            const next = left.shift();
            if (next === null || next === undefined) return socket.destroy();
            return next === '' ? undefined : socket.write(next);
        };
        socket.on('data', answer);
        answer();
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const stop = () => { sockets.forEach((socket) => socket.destroy()); return new Promise((done) => server.close(done)); };
    return { port: server.address().port, stop };
}

const polite = ['220 hi\r\n', '250 hi\r\n', '250 ok\r\n', '250 ok\r\n', '354 go\r\n'];
for (let cut = 0; cut <= polite.length; ++cut) {
    test(`a server that hangs up after ${cut} answers: later`, async () => {
        const server = await rude([...polite.slice(0, cut), null]);
        assert.match(await send(`smtp://127.0.0.1:${server.port}`, 'none'), /^later: /);
        await server.stop();
    });
    test(`a server that falls silent after ${cut} answers: later`, async () => {
        const server = await rude([...polite.slice(0, cut), '', '', '', '']);
        assert.match(await send(`smtp://127.0.0.1:${server.port}`, 'none', '--total', '400'), /^later: /);
        await server.stop();
    });
}

test('a server that talks rubbish or without end: later', async () => {
    for (const said of ['hello there\r\n', '220\0\0\r\n', `220-${'x'.repeat(100_000)}\r\n`, 'HTTP/1.1 400 Bad\r\n\r\n']) {
        const server = await rude([said, null]);
        assert.match(await send(`smtp://127.0.0.1:${server.port}`, 'none', '--total', '300'), /^later: /);
        await server.stop();
    }
});

test('no server at all: later', async () => {
    const server = await rude([]);
    await server.stop();
    assert.match(await send(`smtp://127.0.0.1:${server.port}`, 'none'), /^later: /);
});

test('an address in other letters is refused before anybody is called', async () => {
    const server = await serve();
    const { stdout } = await promisify(execFile)(probe, [`smtp://localhost:${server.port}`, 'required', ...trusted, '--to', 'jörg@münchen.example']);
    assert.match(stdout, /^refused: .*ASCII/);
    assert.doesNotMatch(stdout, /example/);
    await server.stop();
});
