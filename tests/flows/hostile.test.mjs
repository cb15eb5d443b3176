// Malformed, oversized, slow and hostile requests get the right status, while everybody else still gets pages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { demonstration_site, get, until, visitors } from './site.mjs';
import { dial, status_of } from './wire.mjs';

const thorough = process.env.KRACHT_ALL_VARIANTS === '1';
let site;
let pages;
before(async () => {
    site = await demonstration_site('--host-names', '127.0.0.1,kracht.example');
    pages = ['/', '/projecten', '/netwerk', '/gemeenten/stadskanaal', '/projecten?status=finished', '/en/projects'].map((path) => site.url + path);
});
after(() => site?.close());

const host = 'Host: 127.0.0.1\r\n';
const ours = `${host}Sec-Fetch-Site: same-origin\r\n`;
const get_line = 'GET /projecten HTTP/1.1\r\n';
const form = `POST /leesinstellingen HTTP/1.1\r\n${ours}Content-Type: application/x-www-form-urlencoded\r\n`;
const upload = `POST /leesinstellingen HTTP/1.1\r\n${ours}Content-Type: multipart/form-data; boundary=x\r\n`;
const body = (text) => `Content-Length: ${text.length}\r\n\r\n${text}`;
const chunked = 'Transfer-Encoding: chunked\r\n';

/** Runs `attack` while visitors read; every visitor must get every page. */
async function while_others_read(attack) {
    const reading = visitors(pages, 4);
    try {
        await attack();
    } finally {
        const { seen, failures } = await reading.stop();
        assert.deepEqual(failures, []);
        assert.deepEqual([...seen.keys()], [200]);
        assert.ok(seen.get(200) > 0);
    }
}

const malformed = {
    'no request at all': ['onzin\r\n\r\n', [400]],
    'no host': [`${get_line}\r\n`, [400]],
    'two hosts': [`${get_line}${host}Host: kracht.example\r\n\r\n`, [400]],
    'an impossible host': [`${get_line}Host: local host\r\n\r\n`, [400]],
    'a host that is not ours': [`${get_line}Host: evil.example\r\n\r\n`, [421]],
    'a host that is not ours in the target': [`GET http://evil.example/projecten HTTP/1.1\r\n${host}\r\n`, [421]],
    'a host with markup': [`${get_line}Host: "><script>\r\n\r\n`, [400]],
    'a version from the future': [`GET /projecten HTTP/3.0\r\n${host}\r\n`, [505]],
    'an unknown method': [`BREW /projecten HTTP/1.1\r\n${host}\r\n`, [405, 501]],
    'a tunnel': [`CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`, [400, 405, 501]],
    'line feeds only': [`GET /projecten HTTP/1.1\n${host.replace('\r', '')}\n`, [400]],
    'a folded header': [`${get_line}${host}X: a\r\n b\r\n\r\n`, [400]],
    'a header without name': [`${get_line}${host}: x\r\n\r\n`, [400]],
    'a space before the colon': [`${get_line}${host}X : a\r\n\r\n`, [400]],
    'a null in a header': [`${get_line}${host}X: a\0b\r\n\r\n`, [400]],
    'an answer split by a cookie': [`${get_line}${host}Cookie: a=b\rSet-Cookie: c\r\n\r\n`, [400]],
    'TLS on the plain port': ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', [400]],
    'a negative length': [`${form}Content-Length: -1\r\n\r\n`, [400]],
    'a length that is no number': [`${form}Content-Length: 0x10\r\n\r\n`, [400]],
    'two lengths': [`${form}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, [400]],
    'a length and chunks': [`${form}Content-Length: 3\r\n${chunked}\r\n0\r\n\r\n`, [400]],
    'an unknown coding': [`${form}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`, [400, 501]],
    'a bad chunk': [`${form}${chunked}\r\nzz\r\n`, [400]],
    'a form without length': [`${form}\r\n`, [411]],
    'a form that is JSON': [`POST /leesinstellingen HTTP/1.1\r\n${ours}Content-Type: application/json\r\n${body('{}')}`, [415]],
    'a form that is not UTF-8': [`${form}${body('text=%ff%fe')}`, [400]],
    'a form with a null': [`${form}${body('text=%00')}`, [400]],
    'multipart without parts': [`${upload}${body('x')}`, [400]],
    'multipart that never ends': [`${upload}${body('--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n150')}`, [400]],
    'a POST from nowhere': [`POST /leesinstellingen HTTP/1.1\r\n${host}Content-Type: application/x-www-form-urlencoded\r\n${body('text=150')}`, [403]],
    'a POST from elsewhere': [`POST /leesinstellingen HTTP/1.1\r\n${host}Origin: https://evil.example\r\nContent-Type: application/x-www-form-urlencoded\r\n${body('text=150')}`, [403]],
};

test('malformed requests', () => while_others_read(async () => {
    for (const [what, [bytes, expected]] of Object.entries(malformed)) {
        const status = await status_of(site.url, bytes);
        assert.ok(expected.includes(status), `${what}: ${status}`);
    }
}));

const long = 'a'.repeat(100_000);
const oversized = {
    'an address without end': [`GET /${long}`, [414]],
    'a long address': [`GET /${long.slice(0, 5000)} HTTP/1.1\r\n${host}\r\n`, [414]],
    'a query without end': [`GET /projecten?theme=${long.slice(0, 5000)} HTTP/1.1\r\n${host}\r\n`, [400, 414]],
    'a query of many fields': [`GET /projecten?${'theme=a&'.repeat(200)} HTTP/1.1\r\n${host}\r\n`, [400]],
    'a huge header': [`${get_line}${host}X: ${long}\r\n\r\n`, [431]],
    'a huge cookie': [`${get_line}${host}Cookie: a=${long}\r\n\r\n`, [431]],
    'many headers': [`${get_line}${host}${'X: y\r\n'.repeat(500)}\r\n`, [431]],
    'a form announced far too large': [`${form}Content-Length: 99999999999\r\n\r\n`, [413]],
    'a length beyond all numbers': [`${form}Content-Length: 99999999999999999999999\r\n\r\n`, [400, 413]],
    'a form with a huge field': [`${form}${body(`text=${long}${long}`)}`, [400, 413]],
    'a form of very many fields': [`${form}${body('a=b&'.repeat(2000))}`, [400, 413]],
    'a form in chunks without end': [`${form}${chunked}\r\n${`4000\r\n${'a'.repeat(0x4000)}\r\n`.repeat(256)}`, [400, 413]],
};

test('oversized requests', () => while_others_read(async () => {
    for (const [what, [bytes, expected]] of Object.entries(oversized)) {
        const status = await status_of(site.url, bytes);
        assert.ok(expected.includes(status), `${what}: ${status}`);
    }
}));

test('path tricks lead nowhere', async () => {
    const tricks = ['/../etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/../../etc/passwd', '/assets/%2e%2e/%2e%2e/etc/passwd',
        '/assets/..%5c..%5cetc', '//evil.example/', '/projecten//x', '/./projecten', '/projecten/%00', '/projecten/%2fetc', '/projecten/%c0%ae%c0%ae', '/%ff%fe',
        '/projecten\\x', '/assets/kracht.db', '/kracht.db', '/data/kracht.db', '/.git/config', '/projecten/%'];
    for (const path of tricks) {
        const line = dial(site.url);
        line.send(`GET ${path} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);
        const status = await line.answer();
        assert.ok([400, 404].includes(status), `${path}: ${status}`);
        assert.doesNotMatch(line.text(), /root:|SQLite format/);
        assert.doesNotMatch(line.text(), /^Location: (https?:)?\/\/evil/m);
        line.end();
    }
});

test('nobody is sent elsewhere: where the reading settings lead back to is this site', async () => {
    for (const back of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '/projecten\r\nX: y', ''].map(encodeURIComponent)) {
        const line = dial(site.url);
        line.send(`${form}${body(`text=150&back=${back}`)}`);
        await line.answer();
        assert.doesNotMatch(line.text(), /^Location: (?!\/([^/\\]|$))/m, back);
        assert.doesNotMatch(line.text(), /^X: y/m);
        line.end();
    }
});

test('a smuggled request is not answered', async () => {
    for (const framing of [`Content-Length: 4\r\n${chunked}`, 'Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n', 'Transfer-Encoding : chunked\r\nContent-Length: 4\r\n']) {
        const line = dial(site.url);
        line.send(`${form}${framing}\r\n0\r\n\r\nGET /netwerk HTTP/1.1\r\n${host}\r\n`);
        assert.ok(await line.answer() >= 400, framing);
        await until('the connection is closed', () => line.is_closed());
        assert.equal(line.text().match(/HTTP\/1\.1 \d{3}/g).length, 1, framing);
    }
});

test('many requests sent at once on one connection come back in order', async () => {
    const line = dial(site.url);
    const paths = ['/projecten', '/bestaat-niet', '/netwerk', '/en', '/bestaat-ook-niet'];
    await line.send(paths.map((path, i) => `GET ${path} HTTP/1.1\r\n${host}${i === paths.length - 1 ? 'Connection: close\r\n' : ''}\r\n`).join(''));
    await until('all is answered', () => line.is_closed());
    assert.deepEqual(line.text().match(/HTTP\/1\.1 \d{3}/g).map((head) => head.slice(9)), ['200', '404', '200', '200', '404']);
});

test('who sends slowly is cut off with 408, and others notice nothing', () => while_others_read(async () => {
    const slow = Array.from({ length: 100 }, (_, i) => {
        const line = dial(site.url);
        line.send(i % 2 === 0 ? get_line + host : `${form}Content-Length: 400\r\n\r\n`);
        return line;
    });
    // A byte now and then buys no time. Nothing is asserted about how long it takes, only that it ends.
    const dripping = setInterval(() => slow.forEach((line) => line.is_closed() || line.send('X')), 500);
    const answers = await Promise.all(slow.map((line) => line.answer()));
    clearInterval(dripping);
    assert.deepEqual([...new Set(answers)], [408]);
    slow.forEach((line) => line.end());
}));

test('who never reads its answer is let go', () => while_others_read(async () => {
    const lines = Array.from({ length: 20 }, () => dial(site.url));
    await Promise.all(lines.map((line) => line.connected));
    lines.forEach((line) => line.send(`${get_line}${host}\r\n`.repeat(200)));
    await pause(500);
    lines.forEach((line) => line.end());
}));

test('a thousand connections that say nothing leave room for others, from one address or from two', () => while_others_read(async () => {
    const idle = Array.from({ length: 1000 }, (_, i) => dial(site.url, i % 3 === 0 ? '127.0.0.3' : '127.0.0.2'));
    assert.ok((await Promise.all(idle.map((line) => line.connected))).every((connected) => connected));
    for (const page of pages)
        assert.equal((await get(page)).status, 200);
    const statuses = await Promise.all(idle.map((line) => Promise.race([line.answer(), pause(200, 'open')])));
    assert.ok(statuses.filter((status) => status === 503).length >= 100, 'an address has no more than its share');
    idle.forEach((line) => line.end());
}));

test('a storm of connections that come and go', () => while_others_read(async () => {
    for (let wave = 0; wave < (thorough ? 50 : 5); ++wave) {
        const lines = Array.from({ length: 200 }, () => dial(site.url));
        await Promise.all(lines.map((line) => line.connected));
        lines.forEach((line, i) => line.send([get_line, `${get_line}${host}\r\n`, 'x', `${form}Content-Length: 10\r\n\r\nab`][i % 4]));
        await pause(20);
        lines.forEach((line) => line.end());
    }
}));

test('after all this the site is whole: ready, nothing left open, nothing written that went wrong', async () => {
    assert.equal((await get(`${site.url}/health/ready`)).status, 200);
    await until('the connections are gone', async () => {
        const open = (await get(site.metrics)).text.match(/^kracht_http_connections (\d+)/m)[1];
        return Number(open) < 50;
    }, 120);
    const metrics = (await get(site.metrics)).text;
    assert.doesNotMatch(metrics, /status="500"/);
    assert.doesNotMatch(site.log(), /\b(error|critical)\b/);
});
