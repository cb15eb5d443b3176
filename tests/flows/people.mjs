// People for a test: a site whose mail stays in its outbox, persons with roles, and the ways in which they sign in.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { open_window } from './browser.mjs';
import { add_person, open_session, session_cookie } from './persons.mjs';
import { content, get, serve, succeed, temporary_folder, until } from './site.mjs';

export { add_person, open_session, session_cookie, sql } from './persons.mjs';

/** A port that nobody listens on: links in mails need the site's address before the site is there. */
function free_port() {
    return new Promise((found, failed) => {
        const probe = createServer();
        probe.once('error', failed);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => found(port));
        });
    });
}

/** The site with the alliance's content at an address that passkeys work at, with its mail in an outbox. */
export async function staffed_site(...words) {
    const folder = await temporary_folder();
    const data = join(folder.path, 'data');
    await succeed('import', content, '--data', data);
    const port = await free_port();
    const url = `http://localhost:${port}`;
    const start = () => serve(data, '--listen', `127.0.0.1:${port}`, '--base-url', url, '--mail-outbox', 'public', '--trusted-proxies', '127.0.0.1', ...words);
    const site = { ...await start(), url, folder: folder.path };
    site.restart = async () => Object.assign(site, await start(), { url });
    site.close = async () => {
        const end = await site.stop();
        await folder.remove();
        return end;
    };
    return site;
}

// Playwright gives cookies a domain, which those of this name may not have.
async function keep_cookie(site, page, name, value) {
    const session = await page.context().newCDPSession(page);
    const { success } = await session.send('Network.setCookie', { name, value, url: site.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' });
    if (!success)
        throw new Error(`the browser did not take the cookie ${name}`);
    await session.detach();
}

/** A window in which somebody of this sort is signed in: of a new person, or of `person`. */
export async function signed_in(site, browser, { person, roles, municipal, steps, ...options } = {}) {
    const who = person ?? await add_person(site, { roles, municipal });
    const window = await open_window(browser, options);
    const token = await open_session(site, who, { steps });
    await keep_cookie(site, window.page, session_cookie, token);
    return { ...window, person: who, token };
}

let visitor = 0;

/** Another visitor's address from here on, as the proxy in front would tell it: what one test did counts for no other. */
export function another_visitor() {
    ++visitor;
}
const address = () => ({ 'X-Forwarded-For': `198.51.${Math.floor(visitor / 250)}.${visitor % 250 + 1}`, 'X-Forwarded-Proto': 'http' });

/** Sends a form as our own pages would; `fields` as an object or as pairs. */
export function send(site, path, fields = {}, { cookies = {}, headers = {}, ...options } = {}) {
    const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ');
    return get(site.url + path, { method: 'POST', body: new URLSearchParams(fields),
        headers: { 'Sec-Fetch-Site': 'same-origin', ...address(), ...(cookie ? { Cookie: cookie } : {}), ...headers }, ...options });
}

/** The cookies that an answer sets, by name. */
export function set_cookies(answer) {
    return Object.fromEntries(answer.headers.getSetCookie().map((line) => line.split(';')[0].split(/=(.*)/s).slice(0, 2)));
}

const unescaped = (text) => text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (mark, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'");

/** The messages in the outbox to this address, the newest first: subject, and text as in the mail. */
export async function mails(site, to) {
    const list = await get(`${site.url}/ontwikkeling/post`);
    const found = [];
    for (const [, path, , meta] of list.text.matchAll(/<a href="(\/ontwikkeling\/post\/[^"]+)">([^<]*)<\/a><\/h2><p class="meta">([^<]*)/g)) {
        if (!unescaped(meta).includes(to))
            continue;
        const page = (await get(site.url + path)).text;
        const letter = unescaped(page.match(/<div class="said">([\s\S]*?)<\/div>/)[1].replace(/<[^>]+>/g, ''));
        found.push({ path, subject: unescaped(page.match(/<h1>([^<]*)/)[1]), text: letter });
    }
    return found;
}

/** The next mail to this address, beyond the `seen` first ones. */
export function next_mail(site, to, seen = 0) {
    return until(`a mail to ${to} is in the outbox`, async () => {
        const all = await mails(site, to);
        return all.length > seen ? all[0] : undefined;
    }, 30);
}

export const code_in = (mail) => mail.text.match(/^\s*(\d{3} ?\d{3})\s*$/m)[1].replace(' ', '');
export const link_in = (mail) => mail.text.match(/http:\/\/\S+/)[0];

/** Signs in by mail as a person would: the address, the mail, the code. Ends wherever that leads. */
export async function sign_in_by_mail(site, page, person, { path = '/inloggen' } = {}) {
    const seen = (await mails(site, person.mail)).length;
    await page.goto(site.url + path);
    await page.fill('main input[name="mail"]', person.mail);
    await page.click('main form:has(input[name="mail"]) button:not([name])');
    await page.waitForURL(/\/code/);
    await page.fill('main input[name="code"]', code_in(await next_mail(site, person.mail, seen)));
    await page.click('main form:has(input[name="code"]) button:not([name])');
    await page.waitForURL((address) => !address.pathname.endsWith('/code'));
}

/** What an authenticator app shows (RFC 6238): the code of a secret in base32. `later` half minutes from now. */
export function totp(secret, later = 0) {
    const bits = [...secret.replace(/[\s=]/g, '').toUpperCase()].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
    const digest = createHmac('sha1', key).update(counter).digest();
    const offset = digest.at(-1) & 15;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A device that keeps passkeys, in this window; it says yes by itself. */
export async function authenticator(page) {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: {
        protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    return {
        passkeys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
        add: (credential) => session.send('WebAuthn.addCredential', { authenticatorId, credential }),
        remove: (credentialId) => session.send('WebAuthn.removeCredential', { authenticatorId, credentialId }),
        verify: (yes) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes }),
    };
}
