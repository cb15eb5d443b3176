// The words people see: some are never used, because they make people a thing (CONTRIBUTING.md, Words).
import { report } from './tree.mjs';

export const about = 'Dutch texts never say "armen", "arme gezinnen" or "doelgroep"';

const words = [
    [/\barme(?:n| gezin(?:nen)?| mens(?:en)?)\b/i, '"mensen die in armoede leven"'],
    [/\bdoelgroep(?:en)?\b/i, 'say who: inwoners, jongeren, ouders'],
];

const looked_at = (path) =>
    /^src\/.*\/text\/nl\.json$/.test(path) || (path.startsWith('content/') && /(\.nl\.md|\.yaml)$/.test(path));

// The title of a source is someone else's wording: it stays, but only inside `sources:`.
function without_sources(text) {
    return text.replace(/^sources:\n(?:[ -].*\n)*/m, (block) => block.replace(/[^\n]/g, ' '));
}

export function check(tree) {
    return [...tree].flatMap(([path, text]) => {
        if (!looked_at(path)) return [];
        const own = path.endsWith('.md') ? without_sources(text) : text;
        return words.flatMap(([pattern, instead]) =>
            report(path, own, pattern, (match) => `"${match[0]}" is not said here; ${instead}`));
    });
}

export const good = [
    { 'content/a/page/armoede.nl.md': '---\ntitle: "Armoede in Emmen"\n---\n\nMensen die in armoede leven.\n' },
    { 'content/a/page/b.nl.md': '---\ntitle: "B"\nsources:\n  - title: "De doelgroep bereikt"\n    seen: 2026-11\n---\n' },
    { 'content/a/page/c.en.md': 'armen\n' },
];
export const bad = [
    { files: { 'content/a/page/a.nl.md': 'Voor de armen.\n' }, reports: 'content/a/page/a.nl.md' },
    { files: { 'src/site/text/nl.json': '{ "a": "Arme gezinnen" }\n' }, reports: 'src/site/text/nl.json' },
    { files: { 'src/site/text/nl.json': '{ "a": "Voor welke doelgroepen?" }\n' }, reports: 'src/site/text/nl.json' },
    {
        files: { 'content/a/page/d.nl.md': '---\nsources:\n  - title: "X"\n---\n\nOnze doelgroep.\n' },
        reports: 'content/a/page/d.nl.md',
    },
];
