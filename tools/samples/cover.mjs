// node tools/samples/cover.mjs FILE.png: the picture of the podcast, from the logo, with Chromium.
// Apple and others ask for a square of 1400 to 3000 pixels without transparency.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const size = 1400;
const sound = [3, 7, 11, 6, 13, 16, 9, 14, 7, 11, 5, 8, 3];

// The logo without its round corners, and sound in place of the clouds in its sky.
const logo = readFileSync('assets/img/logo.svg', 'utf8').replace(/rx="9"/, '').replace(/<path fill="#fbfaf6" d="M5 8[^>]+>/, () =>
    sound.map((height, at) => `<rect x="${5.2 + at * 3}" y="${10.6 - height / 2}" width="1.6" height="${height}" rx=".8" fill="#0c5663"/>`).join(''));

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${logo}`);
writeFileSync(process.argv[2], await page.screenshot({ type: 'png' }));
await browser.close();
