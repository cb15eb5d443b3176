// A link in the documentation leads somewhere.
import { report } from './tree.mjs';

export const about = 'every relative link and picture in a Markdown file of the project exists';

const link = /!?\[[^\]]*\]\(([^)\s]+)\)/;

function resolve(path, target) {
    const parts = path.split('/').slice(0, -1);
    for (const step of target.split('/')) {
        if (step === '..') parts.pop();
        else if (step !== '.' && step !== '') parts.push(step);
    }
    return parts.join('/');
}

// Code between backquotes shows links, it does not make them.
const without_code = (text) => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));

export function check(tree) {
    const folders = new Set([...tree.keys()].flatMap((path) => path.split('/').map((_, at, all) => all.slice(0, at).join('/'))));
    const leads_nowhere = (path, target) => {
        const file = target.replace(/#.*/, '');
        if (/^[a-z]+:/.test(file) || file === '' || /\.(png|jpg|webp|woff2)$/.test(file)) return false;
        return !tree.has(resolve(path, file)) && !folders.has(resolve(path, file));
    };
    return [...tree].flatMap(([path, text]) => {
        if (!path.endsWith('.md') || path.startsWith('content/') || path.startsWith('fuzz/')) return [];
        return report(path, without_code(text), link, (match) => match[1])
            .filter(({ says }) => leads_nowhere(path, says))
            .map((found) => ({ ...found, says: `${found.says} does not exist` }));
    });
}

export const good = [{ 'README.md': '[a](docs/a.md#part) [b](docs/) [c](https://example.org)\n', 'docs/a.md': '[up](../README.md)\n' }];
export const bad = [
    { files: { 'README.md': '[a](docs/a.md)\n' }, reports: 'README.md' },
    { files: { 'docs/a.md': '[a](README.md)\n', 'README.md': '' }, reports: 'docs/a.md' },
];
