// Debian's Chromium, driven by playwright-core, and what the browser tests ask of a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe_source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser that talks to nobody but the site. */
export function launch() {
    return chromium.launch({
        executablePath: process.env.KRACHT_CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
}

/** A window of a visitor: `options` as for Playwright's newContext. Pages do not scroll smoothly, so that buttons hold still. */
export async function open_window(browser, options) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(15_000);
    return { page: await context.newPage(), close: () => context.close() };
}

/** Opens every disclosure, so that what is inside is looked at too. */
export function unfold(page) {
    return page.evaluate(() => {
        for (const details of document.querySelectorAll('details'))
            details.open = true;
    });
}

/** Sets what the accessibility bar sets, without a request for each setting. */
export function dress(page, settings) {
    return page.evaluate((values) => Object.assign(document.documentElement.dataset, values), settings);
}

export const text_sizes = ['100', '112', '125', '150', '175', '200'];
export const spacings = ['0', '1', '2', '3'];
export const contrasts = ['normal', 'high', 'dark'];

export const narrow = { width: 320, height: 640 };
export const wide = { width: 1280, height: 900 };

/** The violations axe finds, one line each; the site's own content security policy stays in force. */
export async function axe(page) {
    if (!await page.evaluate(() => 'axe' in window))
        await page.evaluate(axe_source);
    return page.evaluate(async () => {
        // With forced colours the device chooses what is painted, and axe reads the colours that the site would have had.
        const { violations } = await window.axe.run(document, {
            resultTypes: ['violations'],
            rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
        });
        // Only lines travel to the test: all that axe knows of a page takes longer to send than to find.
        return violations.flatMap((violation) =>
            violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
    });
}

/** Elements that stick out of the window, or whose text is cut off. */
export function clipped(page) {
    return page.evaluate(() => {
        const found = [];
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > width)
            found.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`);
        const scrolls = (element) => {
            for (let up = element; up; up = up.parentElement)
                if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX))
                    return true;
            return false;
        };
        for (const element of document.body.querySelectorAll('*')) {
            const box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            if (box.width === 0 || style.position === 'absolute' || style.position === 'fixed' || scrolls(element) || element.closest('svg, .trap'))
                continue;
            // An SVG says nothing through its text, a trap for programs is out of sight, and a field scrolls what is typed in it.
            const name = `${element.tagName.toLowerCase()}.${element.className}: "${element.textContent.trim().slice(0, 40)}"`;
            if (box.right > width + 1 || box.left < -1)
                found.push(`${name} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
            const hides = ['hidden', 'clip'].some((way) => style.overflowX === way || style.overflowY === way);
            if (hides && !element.matches('input, textarea, select') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
                found.push(`${name} cuts its text off`);
        }
        return found;
    });
}

/** The local addresses that a page links to, without fragments. */
export async function links(page) {
    // A link in a drawing has no address as text, so all are resolved here.
    const found = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => new URL(anchor.getAttribute('href'), document.baseURI).href));
    const origin = new URL(page.url()).origin;
    return found.map((address) => new URL(address)).filter((address) => address.origin === origin)
        .map((address) => address.pathname + address.search);
}
