// Ten things people come for, each done as a newcomer would: in at most three steps from home, at 320 px, with the text
// doubled and without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { clipped, launch, narrow, open_window } from './browser.mjs';
import { demonstration_site } from './site.mjs';

const most_steps = 3;
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

/** A newcomer at home, with the text doubled; counts each link followed and each form sent as a step. */
class Newcomer {
    static async at_home() {
        const { page, close } = await open_window(browser, { javaScriptEnabled: false, viewport: narrow });
        const newcomer = new Newcomer();
        Object.assign(newcomer, { page, close, steps: 0 });
        await page.goto(`${site.url}/leesinstellingen`);
        await page.check('main input[name="text"][value="200"]');
        await page.locator('main form button').first().click();
        await page.goto(site.url);
        assert.equal(await page.getAttribute('html', 'data-text'), '200');
        return newcomer;
    }

    /** Follows a link that can be seen, opening the fold it stands in; a menu is no step, the link in it is. */
    async follow(selector) {
        const link = this.page.locator(selector).first();
        await this.unfold(link);
        assert.ok(await link.isVisible(), `"${selector}" can be seen on ${this.page.url()}`);
        await link.click();
        await this.#arrived();
    }

    async send(form, values = {}) {
        const button = this.page.locator(`${form} button`).first();
        await this.unfold(button);
        for (const [name, value] of Object.entries(values))
            await this.page.locator(`${form} [name="${name}"]`).first().fill(value);
        await button.click();
        await this.#arrived();
    }

    text() {
        return this.page.textContent('main');
    }

    path() {
        return decodeURIComponent(new URL(this.page.url()).pathname);
    }

    /** Opens what the target is folded in, from the outside in. */
    async unfold(target) {
        const folds = target.locator('xpath=ancestor::details[not(@open)]/summary');
        while (await folds.count() > 0)
            await folds.first().click();
    }

    async #arrived() {
        await this.page.waitForLoadState();
        this.steps += 1;
        assert.ok(this.steps <= most_steps, `step ${this.steps} led to ${this.page.url()}`);
        assert.deepEqual(await clipped(this.page), [], this.page.url());
    }
}

function task(name, run) {
    test(name, async () => {
        const newcomer = await Newcomer.at_home();
        await run(newcomer);
        await newcomer.close();
    });
}

task('find a phone number for help in Stadskanaal', async (me) => {
    await me.follow('main a[href="/hulp"]');
    await me.follow('main a[href*="stadskanaal"]');
    assert.match(await me.page.textContent('h1'), /Stadskanaal/);
    const local = me.page.locator('main a[href^="tel:"]').first();
    assert.ok(await local.isVisible(), 'a number to press');
    assert.match(await local.locator('xpath=ancestor::section[1]').textContent(), /Gemeente Stadskanaal/);
    assert.match(await local.textContent(), /[\d ]{6,}/);
});

task('find projects that aim to reduce poverty in Emmen', async (me) => {
    await me.follow('.menu__list a[href="/projecten"]');
    for (const [name, value] of [['aim', 'reduce'], ['area', 'emmen']]) {
        const box = me.page.locator(`input[name="${name}"][value="${value}"]`);
        await me.unfold(box);
        await box.check();
    }
    await me.send('.facets__form');
    assert.ok(await me.page.locator('main .card').count() > 0);
    assert.match(me.page.url(), /area=emmen/);
    assert.match(me.page.url(), /aim=reduce/);
});

task('read what an insight means for your work', async (me) => {
    await me.follow('.menu__list a[href="/inzichten"]');
    await me.follow('main .card__link');
    assert.match(await me.text(), /Wat kun je doen\?/);
    assert.match(await me.text(), /Hoe zeker/);
});

task('listen to a piece of learning material with its transcript', async (me) => {
    await me.follow('main a[href*="form=listening"]');
    await me.follow('main a[href="/leren/luister-naar-rust-aan-tafel"]');
    const sound = me.page.locator('main audio').first();
    assert.ok(await sound.getAttribute('controls') !== null);
    const source = await me.page.locator('main audio source, main audio[src]').first().getAttribute('src');
    const answer = await me.page.request.get(site.url + source, { headers: { Range: 'bytes=1000-1999' } });
    assert.equal(answer.status(), 206);
    assert.match(answer.headers()['content-type'], /^audio\//);
    const transcript = me.page.locator('main details').filter({ hasText: /gezegd/ }).first();
    await transcript.locator('summary').click();
    assert.ok((await transcript.textContent()).length > 300);
});

task('find an activity this month and put it in a calendar', async (me) => {
    await me.follow('.menu__list a[href="/agenda"]');
    await me.follow('main a[href^="/agenda/"]');
    const calendar = await me.page.locator('main a[href$=".ics"]').first().getAttribute('href');
    const answer = await me.page.request.get(site.url + calendar);
    assert.match(answer.headers()['content-type'], /^text\/calendar/);
    assert.match(await answer.text(), /BEGIN:VEVENT[\s\S]*DTSTART[\s\S]*END:VEVENT/);
});

task('find who does what in Pekela', async (me) => {
    await me.follow('main a[href="/gemeenten/pekela"]');
    assert.match(await me.page.textContent('h1'), /Pekela/);
    assert.match(await me.text(), /Wie doet wat\?/);
    assert.ok(await me.page.locator('main a[href^="/organisaties/"], main a[href^="/projecten/"]').count() > 0);
});

task('find "schuldhulp" by typing "shuld hulp"', async (me) => {
    await me.send('form[role="search"]', { q: 'shuld hulp' });
    assert.equal(me.path(), '/zoeken');
    if (!/schuldhulp/i.test(await me.page.locator('main h3').allTextContents().then((all) => all.join(' '))))
        await me.follow('main a[href*="/zoeken?q="]');
    assert.match((await me.page.locator('main h3').allTextContents()).join(' '), /schuldhulp/i);
});

task('follow a journey from question to result', async (me) => {
    await me.follow('main a[href^="/van-vraag-tot-resultaat"]');
    const drawing = me.page.locator('main svg[role="group"]').first();
    assert.ok(await drawing.count() > 0, 'it is drawn');
    const listed = await me.page.locator('main ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const room of ['/vragen/', '/inzichten/', '/leren/', '/projecten/'])
        assert.ok(listed.some((address) => address.startsWith(room)), `the list leads to ${room}`);
    await me.follow('main ol a[href^="/projecten/"]');
});

task('share a project', async (me) => {
    await me.follow('main a[href^="/projecten/"]');
    const ways = await me.page.locator('#share a').evaluateAll((links) => links.map((link) => link.href));
    assert.ok(ways.some((way) => way.startsWith('mailto:')) && ways.some((way) => way.startsWith('https://wa.me/')), ways.join(' '));
    assert.equal(await me.page.locator('#share input').first().inputValue(), me.page.url());
});

task('switch to English and back on the same page', async (me) => {
    await me.follow('main a[href^="/projecten/"]');
    const here = me.path();
    await me.follow('a.language');
    assert.match(me.path(), /^\/en\/projects\//);
    await me.follow('a.language');
    assert.equal(me.path(), here);
});
