// Writes an invented alliance of any size, for measuring growth: node bench/generate_content.mjs FOLDER PROJECTS
// Everything in it is marked invented and lies in Turfwolde, so it passes the rules of the demonstration.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const words = ['samen', 'leren', 'groei', 'buurt', 'kans', 'start', 'thuis', 'werk', 'gezin', 'school', 'ruimte', 'licht', 'water', 'veen', 'brug', 'kanaal'];
const aims = ['prevent', 'reduce', 'soften'];
const themes = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

const title = (number) => `${words[number % 16]} ${words[(number >> 4) % 16]} ${number}`;

function organisation(number) {
    return `---\ntitle: "Organisatie ${number} ${words[number % 16]}"\nsummary: "Een verzonnen organisatie voor een meting."\nstatus: published\n` +
        `invented: true\nareas:\n  - turfwolde\nsector: ${['housing', 'welfare', 'care'][number % 3]}\nrole: partner\n---\n`;
}

function project(number, organisations) {
    return `---\ntitle: "Project ${title(number)}"\nsummary: "Een verzonnen project voor een meting, nummer ${number}."\nstatus: published\n` +
        `invented: true\nthemes:\n  - ${themes[number % 5]}\nareas:\n  - turfwolde\norganisations:\n  - organisatie-${number % organisations}\n` +
        `started: ${2010 + number % 15}-0${1 + number % 9}\naims:\n  - ${aims[number % 3]}\nambitions:\n  - "Ambitie ${number} die iets wil bereiken"\n---\n\n` +
        `## Wat we doen\n\n${'Een alinea met gewone zinnen over wat er gebeurt. '.repeat(12)}\n`;
}

/** Writes `count` projects and a tenth as many organisations. */
export async function generate(folder, count) {
    const organisations = Math.max(1, Math.floor(count / 10));
    for (const part of ['vocabulary', 'organisation', 'project'])
        await mkdir(join(folder, part), { recursive: true });
    await writeFile(join(folder, 'vocabulary/areas.yaml'), '- slug: turfwolde\n  name: "Turfwolde (bestaat niet)"\n  kind: invented\n');
    await writeFile(join(folder, 'vocabulary/themes.yaml'), themes.map((theme) => `- slug: ${theme}\n  nl: "${theme}"\n  en: "${theme}"\n`).join(''));
    for (let i = 0; i < organisations; ++i)
        await writeFile(join(folder, `organisation/organisatie-${i}.nl.md`), organisation(i));
    for (let i = 0; i < count; ++i)
        await writeFile(join(folder, `project/project-${i}.nl.md`), project(i, organisations));
}

if (process.argv[1] === new URL(import.meta.url).pathname)
    await generate(process.argv[2], Number(process.argv[3]));
