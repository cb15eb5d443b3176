// What people can see in every setting: nothing is clipped at 320 px, targets are large enough, forced colours keep their meaning.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clipped, contrasts, dress, launch, narrow, open_window, spacings, text_sizes, unfold } from './browser.mjs';
import { demonstration_site } from './site.mjs';
import { dutch, english } from './templates.mjs';

const templates = [...dutch, '/projecten?status=finished', ...english];
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

const every_setting = text_sizes.flatMap((text) => spacings.map((spacing) => ({ text, spacing })));

for (const path of templates)
    test(`${path}: no setting of the accessibility bar clips anything at 320 px`, async () => {
        const { page, close } = await open_window(browser, { viewport: narrow });
        await page.goto(site.url + path);
        await unfold(page);
        const found = [];
        for (const settings of every_setting) {
            await dress(page, settings);
            found.push(...(await clipped(page)).map((what) => `${settings.text} %, spacing ${settings.spacing}: ${what}`));
        }
        assert.deepEqual(found, []);
        await close();
    });

test('what is clipped would be found', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    for (const style of ['width: 400px', 'margin-left: 300px; width: 100px', 'height: 10px; overflow: hidden', 'white-space: nowrap; overflow: clip']) {
        await page.goto(`${site.url}/contact`);
        assert.deepEqual(await clipped(page), []);
        await page.evaluate((spoilt) => {
            const line = document.querySelector('main').appendChild(document.createElement('p'));
            line.textContent = 'A line of text that needs some more room than there is.';
            for (const rule of spoilt.split(';'))
                line.style.setProperty(...rule.split(':').map((part) => part.trim()));
        }, style);
        assert.notDeepEqual(await clipped(page), [], style);
    }
    await close();
});

test('the buttons of the accessibility bar are at least 44 px in every setting', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    await page.goto(`${site.url}/projecten`);
    await unfold(page);
    for (const settings of every_setting) {
        await dress(page, settings);
        const small = await page.$$eval('.reading button, .reading summary, .reading a', (targets) => targets
            .map((target) => [target.textContent.trim(), target.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 44))
            .map(([name, box]) => `${name}: ${box.width} x ${box.height}`));
        assert.deepEqual(small, [], JSON.stringify(settings));
    }
    await close();
});

test('letter, word and line spacing follow WCAG 1.4.12 at its step, and text reaches 200 %', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    await page.goto(`${site.url}/over-ons`);
    const measure = () => page.evaluate(() => {
        const paragraph = document.querySelector('main .prose p + p');
        const style = getComputedStyle(paragraph);
        const size = parseFloat(style.fontSize);
        return { size, letter: parseFloat(style.letterSpacing) / size, word: parseFloat(style.wordSpacing) / size, line: parseFloat(style.lineHeight) / size,
            paragraph: parseFloat(getComputedStyle(paragraph.previousElementSibling).marginBlockEnd) / size };
    });
    const plain = await measure();
    for (const [spacing, letters] of [['1', 0.06], ['2', 0.12], ['3', 0.18]]) {
        await dress(page, { spacing });
        assert.ok(Math.abs((await measure()).letter - letters) < 0.005, `spacing ${spacing} is ${letters} em`);
    }
    await dress(page, { spacing: '2' });
    const wide = await measure();
    assert.ok(wide.word >= 0.159 && wide.line >= 1.499 && wide.paragraph >= 1.999, JSON.stringify(wide));
    await dress(page, { spacing: '0', text: '200' });
    assert.ok(Math.abs((await measure()).size / plain.size - 2) < 0.01);
    await close();
});

test('with forced colours every control has an edge, and what is pressed or chosen looks different', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow, forcedColors: 'active' });
    for (const path of ['/projecten', '/leesinstellingen', '/projecten/alliantie-van-kracht', '/contact']) {
        await page.goto(site.url + path);
        await unfold(page);
        const bare = await page.$$eval('button, .button, summary.menu__summary, input:not([type="hidden"]), select, textarea', (controls) => controls
            .filter((control) => control.getBoundingClientRect().width > 0)
            .filter((control) => !['checkbox', 'radio'].includes(control.type) && !control.closest('.trap'))
            .filter((control) => parseFloat(getComputedStyle(control).borderTopWidth) === 0)
            .map((control) => control.outerHTML.slice(0, 120)));
        assert.deepEqual(bare, [], path);
        assert.deepEqual(await clipped(page), [], path);
    }
    const colours = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(await colours('[aria-pressed="true"]'), await colours('[aria-pressed="false"]'));
    await close();
});

test('each way of contrast and of the device gives other colours, and less motion is heeded', async () => {
    const { page, close } = await open_window(browser, { viewport: narrow });
    await page.goto(`${site.url}/projecten`);
    const ground = () => page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return `${style.color} on ${style.backgroundColor}`;
    });
    const seen = new Set();
    for (const contrast of contrasts) {
        await dress(page, { contrast });
        seen.add(await ground());
    }
    assert.equal(seen.size, contrasts.length, [...seen].join('; '));
    await dress(page, { contrast: 'normal' });
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    assert.notEqual(await ground(), light);
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await close();
});
