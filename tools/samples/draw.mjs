// node tools/samples/draw.mjs FOLDER: renders pictures, slides and card with Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { card } from './card.mjs';
import { landscape, slide } from './drawings.mjs';
import { slides } from './words.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const font = (weight) => readFileSync(`node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`).toString('base64');
const face = [400, 700].map((weight) => `@font-face { font-family: "Atkinson Hyperlegible"; font-weight: ${weight}; src: url(data:font/woff2;base64,${font(weight)}); }`).join('');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();

async function picture(svg, file, width, height) {
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>${face} body { margin: 0 }</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, file), type: file.endsWith('.jpg') ? 'jpeg' : 'png', ...(file.endsWith('.jpg') ? { quality: 84 } : {}) });
}

for (const [index, one] of slides.entries())
    await picture(slide(one, index, slides.length), `slide-${index}.png`, 960, 540);
await picture(landscape(1600, 900), 'veenkanaal.jpg', 1600, 900);
await page.setContent(card.replace('<style>', `<style>${face}`));
await page.evaluate(() => document.fonts.ready);
writeFileSync(join(folder, 'gesprekskaart.pdf'), await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true }));
await browser.close();
