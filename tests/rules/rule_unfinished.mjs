// What is not finished is not committed.
import { is_sample, report } from './tree.mjs';

export const about = 'no note of unfinished work stays in the tree; an issue is the place for it';

// Put together here, so that this file does not report itself.
const marks = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'];
const pattern = new RegExp(`\\b(${marks.join('|')})\\b`);
const looked_at = /\.(cpp|h|mjs|ts|css|sql|sh|cmake|json|md|yml|yaml|txt)$|Makefile$|Containerfile$/;

export function check(tree) {
    return [...tree].flatMap(([path, text]) =>
        looked_at.test(path) && !is_sample(path) && path !== 'package-lock.json'
            ? report(path, text, pattern, (match) => `${match[1]}: do it, or make it an issue`)
            : [],
    );
}

export const good = [{ 'src/a/a.cpp': '// Todos is Spanish for all.\n' }];
export const bad = marks.map((mark) => ({ files: { 'src/a/a.cpp': `// ${mark} later\n` }, reports: 'src/a/a.cpp' }));
