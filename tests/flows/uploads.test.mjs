// Files that somebody hands in: what does harm is refused in plain words and nothing typed is lost; what is taken is cleaned,
// served as what it is, and seen by nobody before it is published but who may write it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, narrow } from './browser.mjs';
import { add_person, open_session, session_cookie, signed_in, staffed_site } from './people.mjs';
import { get } from './site.mjs';

const samples = fileURLToPath(new URL('../../src/platform/media/test_files', import.meta.url));
const sample = (name) => readFile(join(samples, name));
const script = '<html><body><script>alert(document.domain)</script></body></html>';
const save = 'main form.write .write__bar button[value="save"]';

let site;
let browser;
before(async () => {
    site = await staffed_site();
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await site?.close();
});

/** These objects as a PDF, of which the first is the catalog. */
function pdf(...objects) {
    let bytes = '%PDF-1.7\n';
    const places = objects.map((object, at) => {
        const place = bytes.length;
        bytes += `${at + 1} 0 obj\n${object}\nendobj\n`;
        return `${String(place).padStart(10, '0')} 00000 n \n`;
    });
    return Buffer.from(`${bytes}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${bytes.length}\n%%EOF\n`);
}

/** A JPEG with a note behind its start. */
function noted(jpeg, text) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(text.length + 2);
    return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, Buffer.from(text), jpeg.subarray(2)]);
}

async function hand_in(page, name, buffer, mimeType = 'image/jpeg') {
    await page.setInputFiles('[name="upload.file"]', { name, mimeType, buffer });
    await page.click(save);
}

const as = (token) => ({ headers: { Cookie: `${session_cookie}=${token}` } });

test('what does harm is refused in plain words, and nothing that was typed is lost', async () => {
    const huge = Buffer.from(await sample('picture.png'));
    huge.writeUInt32BE(50_000, 16);
    huge.writeUInt32BE(50_000, 20);
    const jpeg = await sample('picture.jpg');
    const hostile = [
        ['tekening.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), /Dit soort bestand kunnen we niet gebruiken/],
        ['tekening.jpg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), /een tekening als SVG/],
        ['bladzij.jpg', Buffer.from(script), /past niet bij het einde van de naam/],
        ['bladzij.html', Buffer.from(script), /Dit soort bestand kunnen we niet gebruiken/],
        ['foto.png', jpeg, /past niet bij het einde van de naam/],
        ['groot.png', huge, /te groot om te openen/],
        ['half.jpg', jpeg.subarray(0, jpeg.length / 2), /beschadigd of niet heel/],
        ['verslag.pdf', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(20_000)]), /document van een tekstprogramma/],
        ['formulier.pdf', pdf('<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
            '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'), /doet meer dan bladzijden laten zien/],
    ];
    for (const javaScriptEnabled of [false, true]) {
        const { page, close } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled });
        await page.goto(`${site.url}/schrijven/nieuw/media`);
        await page.fill('[name="title"]', 'Het kanaal in de ochtend');
        await page.fill('[name="body"]', 'Met zorg opgeschreven.');
        for (const [name, bytes, words] of javaScriptEnabled ? hostile.slice(0, 1) : hostile) {
            await hand_in(page, name, bytes);
            assert.match(await page.textContent('.error-summary'), words, name);
            assert.match(await page.textContent('#upload-file-error'), words, `${name}: beside the control too`);
            assert.equal(await page.inputValue('[name="title"]'), 'Het kanaal in de ochtend', name);
            assert.equal(await page.inputValue('[name="body"]'), 'Met zorg opgeschreven.', name);
            assert.equal(await page.inputValue('[name="file"]'), '', `${name}: no file is kept`);
        }
        await close();
    }
});

test('what is two things at once is kept as the one that it says; only who may write it sees it before it is published', async () => {
    const jpeg = await sample('picture.jpg');
    const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(script), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
    const { page, close, token } = await signed_in(site, browser, { roles: ['editor'], viewport: narrow, javaScriptEnabled: false });
    const partner = await open_session(site, await add_person(site, { roles: [{ role: 'editor', organisation: 'movisie' }] }));
    for (const [name, bytes] of [['noot.jpg', noted(jpeg, script)], ['staart.jpg', Buffer.concat([jpeg, zip, Buffer.from(script)])]]) {
        await page.goto(`${site.url}/schrijven/nieuw/media`);
        await page.fill('[name="title"]', `Foto ${name}`);
        await page.fill('[name="alt"]', 'Een kanaal in de mist.');
        // Before it is saved, in the preview.
        await page.setInputFiles('[name="upload.file"]', { name, mimeType: 'text/html', buffer: bytes });
        const [preview] = await Promise.all([page.context().waitForEvent('page'), page.click('main form.write button[value="view"]')]);
        await preview.waitForLoadState('load');
        const held = await preview.getAttribute('main .picture img', 'src');
        assert.match(held, /^\/schrijven\/bestand\//);
        assert.ok(await preview.evaluate(() => document.querySelector('main .picture img').naturalWidth > 0), 'the picture is shown');
        assert.equal((await get(site.url + held, as(partner))).status, 404, 'not to somebody else');
        await preview.close();

        await page.click(save);
        const work = new URL(page.url()).pathname;
        await page.goto(`${site.url}${work}/bekijken`);
        const own = await page.getAttribute('main .picture img', 'src');
        assert.ok(own.startsWith(`${work}/bestand/`), own);
        assert.ok(await page.evaluate(() => document.querySelector('main .picture img').naturalWidth > 0));
        for (const path of [held, own, own.split('?')[0]]) {
            const answer = await fetch(site.url + path, as(token));
            assert.match(answer.headers.get('content-type'), /^image\/(jpeg|webp)$/);
            assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
            assert.match(answer.headers.get('content-security-policy'), /default-src 'none'.*sandbox/);
            assert.match(answer.headers.get('cache-control'), /no-store/);
            assert.ok(!Buffer.from(await answer.arrayBuffer()).includes('<script>'), `${path} holds nothing of the page`);
        }
        const range = { Range: 'bytes=0-1' };
        const part = await fetch(site.url + own, { headers: { ...as(token).headers, ...range } });
        assert.equal(part.status, 206);
        assert.match(part.headers.get('content-range'), /^bytes 0-1\//);
        assert.equal(part.headers.get('cache-control'), 'private, no-store');
        assert.equal((await part.arrayBuffer()).byteLength, 2);
        assert.equal((await fetch(site.url + own, { headers: { ...as(partner).headers, ...range } })).status, 404, 'nor a part of it');
        assert.equal((await get(site.url + own, as(partner))).status, 404, 'not to an editor of another organisation');
        assert.ok([303, 401, 403].includes((await get(site.url + own)).status), 'not to a visitor');
        assert.ok([303, 401, 403].includes((await get(site.url + held)).status));
    }
    await close();
});
