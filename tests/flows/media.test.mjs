// Pictures, sound and film as a visitor meets them: they load, play and can be sought in, with captions and as text.
import assert from 'node:assert/strict';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, narrow, open_window } from './browser.mjs';
import { setTimeout as pause } from 'node:timers/promises';
import { command, content, demonstration_site, get, start, succeed, temporary_folder, until } from './site.mjs';
import { exported, same } from './variants.mjs';

let site;
let browser;
before(async () => {
    site = await demonstration_site();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await site?.close();
});

async function visit(path, options = {}) {
    const { page, close } = await open_window(browser, { viewport: narrow, ...options });
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(site.url + path);
    return { page, close, complaints };
}

test('a film loads, can be sought in by ranges, and its captions are on', async () => {
    const { page, close, complaints } = await visit('/media/van-vraag-tot-resultaat');
    const ranges = [];
    page.on('response', (answer) => answer.url().endsWith('.mp4') && ranges.push(answer.status()));
    const film = page.locator('video');
    await until('the film can play', () => film.evaluate((video) => video.readyState >= 1));
    await film.evaluate((video) => { video.muted = true; video.currentTime = 40; });
    await until('the film stands at 40 s', () => film.evaluate((video) => video.readyState >= 2 && !video.seeking && Math.abs(video.currentTime - 40) < 1));
    assert.ok(await film.evaluate((video) => video.seekable.end(0) > 60), 'all of it can be reached');
    await until('the captions are read', () => film.evaluate((video) => video.textTracks[0].mode === 'showing' && video.textTracks[0].cues?.length > 10));
    assert.equal(await film.evaluate((video) => video.textTracks[0].language), 'nl');
    assert.deepEqual(await film.evaluate((video) => [video.textTracks.length, video.videoWidth, video.videoHeight]), [2, 960, 540]);
    assert.deepEqual(complaints, []);
    await close();
});

test('a recording plays, and without JavaScript its words, chapters and download stand there', async () => {
    const { page, close, complaints } = await visit('/media/rust-aan-tafel');
    const sound = page.locator('audio');
    await sound.evaluate((audio) => { audio.muted = true; return audio.play(); });
    await until('the recording plays', () => sound.evaluate((audio) => audio.currentTime > 0.2 && audio.readyState >= 3));
    assert.deepEqual(complaints, []);
    await close();

    const still = await visit('/media/rust-aan-tafel', { javaScriptEnabled: false });
    await still.page.click('.player__transcript summary');
    assert.match(await still.page.innerText('.player__transcript'), /Kies een rustig moment/);
    const chapter = await still.page.getAttribute('.player__chapters a', 'href');
    assert.match(chapter, /\.mp3#t=18$/);
    assert.equal(await still.page.locator('a.player__download').count(), 1);
    await still.close();
});

test('a picture comes as WebP in a width that fits, and keeps its place while it loads', async () => {
    const { page, close } = await visit('/media/veenkanaal');
    const shown = page.locator('.picture img');
    await until('the picture is there', () => shown.evaluate((image) => image.complete && image.naturalWidth > 0));
    assert.match(await shown.evaluate((image) => image.currentSrc), /veenkanaal-480\.webp$/);
    assert.ok((await shown.getAttribute('alt')).length > 20);
    assert.ok(await shown.getAttribute('width') && await shown.getAttribute('height'));
    await close();
});

test('files come in parts, are kept by browsers, and run nothing', async () => {
    const { text } = await get(`${site.url}/media/van-vraag-tot-resultaat`);
    const film = site.url + text.match(/\/media\/bestand\/[^"]+\.mp4/)[0];
    const whole = await fetch(film);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    assert.equal(whole.status, 200);
    assert.match(whole.headers.get('content-security-policy'), /sandbox/);
    assert.equal(whole.headers.get('x-content-type-options'), 'nosniff');
    assert.match(whole.headers.get('cache-control'), /immutable/);
    const part = await fetch(film, { headers: { Range: 'bytes=500000-500099' } });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), `bytes 500000-500099/${bytes.length}`);
    assert.deepEqual(new Uint8Array(await part.arrayBuffer()), bytes.slice(500000, 500100));
    assert.equal((await fetch(film, { headers: { Range: 'bytes=99999999-' } })).status, 416);
    assert.equal((await fetch(film, { headers: { 'If-None-Match': whole.headers.get('etag') } })).status, 304);

    const card = (await get(`${site.url}/media/gesprekskaart`)).text.match(/\/media\/bestand\/[^"]+\.pdf/)[0];
    assert.match((await get(site.url + card)).headers.get('content-disposition'), /^attachment/);
    assert.equal((await get(`${site.url}/media/bestand/0123456789abcdef/film.mp4`)).status, 404);
});

test('a cache that was thrown away or damaged is made anew', async () => {
    const { text } = await get(`${site.url}/media/rust-aan-tafel`);
    const sound = site.url + text.match(/\/media\/bestand\/[^"]+\.mp3/)[0];
    const before = await (await fetch(sound)).arrayBuffer();
    const cache = join(site.data, 'media');
    assert.ok((await readdir(cache)).length > 0);
    await rm(cache, { recursive: true });
    assert.deepEqual(await (await fetch(sound)).arrayBuffer(), before);
});

test('the podcast names what can be listened to, with length, type, words and chapters', async () => {
    const feed = await get(`${site.url}/leren/podcast.xml`);
    assert.match(feed.headers.get('content-type'), /application\/rss\+xml/);
    const enclosure = feed.text.match(/<enclosure url="([^"]+)" length="(\d+)" type="audio\/mpeg"\/>/);
    assert.ok(enclosure, feed.text);
    const sound = await fetch(enclosure[1]);
    assert.equal(sound.headers.get('content-length'), enclosure[2]);
    const chapters = feed.text.match(/<podcast:chapters url="([^"]+)"/)[1];
    assert.ok(JSON.parse((await get(chapters)).text).chapters.length > 3);
    assert.match(feed.text, /<podcast:transcript /);
    assert.match(feed.text, /Demonstratie\./);
    const cover = feed.text.match(/<itunes:image href="([^"]+)"/)[1];
    const png = Buffer.from(await (await fetch(cover)).arrayBuffer());
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1400, 1400], 'the least that podcast directories take');
    assert.match((await get(`${site.url}/en/learning/podcast.xml`)).text, /<language>en<\/language>/);
});

test('hostile files are refused by name, line and reason, and the site goes on', async () => {
    const folder = await temporary_folder();
    await cp(content, folder.path, { recursive: true });
    const file = (name) => join(folder.path, 'media/files', name);
    await writeFile(file('veenkanaal.jpg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await writeFile(file('rust-aan-tafel.mp3'), Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000)]));
    await writeFile(file('gesprekskaart.pdf'), '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>\n%%EOF');
    const result = await command('import', folder.path, '--data', site.data);
    assert.equal(result.code, 1);
    const said = result.stdout + result.stderr;
    assert.match(said, /media\/veenkanaal\.nl\.md:\d+: file: veenkanaal\.jpg is no jpg: it is an SVG; save it as PNG or WebP/);
    assert.match(said, /media\/rust-aan-tafel\.nl\.md:\d+: file: rust-aan-tafel\.mp3 is no mp3: it is a ZIP/);
    assert.match(said, /media\/gesprekskaart\.nl\.md:\d+: file: gesprekskaart\.pdf cannot be taken: it cannot be read as a PDF/);
    assert.equal((await get(`${site.url}/media/veenkanaal`)).status, 200);
    await folder.remove();
});

test('what is withdrawn is gone', async () => {
    const { text } = await get(`${site.url}/media/gesprekskaart`);
    const card = site.url + text.match(/\/media\/bestand\/[^"]+\.pdf/)[0];
    assert.equal((await get(card)).status, 200);
    const folder = await temporary_folder();
    await cp(content, folder.path, { recursive: true });
    const entry = join(folder.path, 'media/gesprekskaart.nl.md');
    await writeFile(entry, (await readFile(entry, 'utf8')).replace('status: published', 'status: draft'));
    const result = await command('import', folder.path, '--data', site.data);
    assert.equal(result.code, 0, result.stdout + result.stderr);
    await until('the card is gone', async () => (await get(card)).status === 410);
    await folder.remove();
});

test('an import that is killed while it reads pictures leaves nothing half, and the next one succeeds', async () => {
    const folder = await temporary_folder();
    const whole = join(folder.path, 'whole');
    const begin = Date.now();
    await succeed('import', content, '--data', whole);
    const longest = Date.now() - begin;
    const wanted = await exported(folder.path, '--data', whole);
    const data = join(folder.path, 'data');
    await succeed('migrate', '--data', data);
    for (let round = 1; round <= 6; ++round) {
        const importing = start(['import', content, '--data', data]);
        await pause(longest * round / 7);
        await importing.kill();
        const checked = await command('check', '--data', data);
        assert.equal(checked.code, 0, checked.stdout + checked.stderr);
        const { stdout } = await succeed('export', join(folder.path, `round-${round}`), '--data', data);
        assert.match(stdout, new RegExp(`^(0|${wanted.size}) written`), `after kill ${round}`);
    }
    await succeed('import', content, '--data', data);
    assert.ok(same(await exported(folder.path, '--data', data), wanted));
    await folder.remove();
});
