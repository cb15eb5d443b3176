// Files stay small enough to read in one sitting, and say in their first line what they are.
import { is_cpp, is_sample, is_source, is_test } from './tree.mjs';

export const about = 'a source file has at most 500 lines of 120 columns (a header 150, main.cpp 30) and begins with a comment';

const columns = 120;

function limit(path) {
    if (path === 'src/main.cpp') return 30;
    return path.endsWith('.h') ? 150 : 500;
}

// The comment may follow what a script or a style sheet must begin with.
function first_line(text) {
    const lines = text.split('\n');
    return /^(#!|@charset)/.test(lines[0]) ? lines[1] ?? '' : lines[0];
}

const is_comment = (line) => /^(\/\/|\/\*|#(?!include|pragma|if|define)|--) ?\S/.test(line);

export function check(tree) {
    const found = [];
    for (const [path, text] of tree) {
        if (!is_source(path) || is_sample(path)) continue;
        const lines = text.replace(/\n$/, '').split('\n');
        if (lines.length > limit(path)) found.push({ path, says: `${lines.length} lines, ${limit(path)} are allowed` });
        if (!is_comment(first_line(text))) found.push({ path, line: 1, says: 'the first line is no comment that says what this is' });
        if (!is_cpp(path)) continue;
        lines.forEach((line, at) => {
            const length = [...line].length;
            // What a test expects word for word is not cut in pieces.
            if (is_test(path) && line.includes('"')) return;
            if (length > columns) found.push({ path, line: at + 1, says: `${length} columns, ${columns} are allowed` });
        });
    }
    return found;
}

const lines = (count) => `// A file.\n${'int x;\n'.repeat(count - 1)}`;
export const good = [
    { 'src/a/a.cpp': lines(500), 'src/a/a.h': lines(150), 'src/main.cpp': lines(30) },
    { 'src/a/a_test.cpp': `// A.\nf("${'x'.repeat(121)}");\n` },
    { 'tools/a.sh': '#!/bin/sh\n# Does a.\n', 'src/a/migrations/1.sqlite.sql': '-- A.\n', 'assets/css/a.css': '/* A. */\n' },
];
export const bad = [
    { files: { 'src/a/a.cpp': lines(501) }, reports: 'src/a/a.cpp' },
    { files: { 'src/a/a.h': lines(151) }, reports: 'src/a/a.h' },
    { files: { 'src/main.cpp': lines(31) }, reports: 'src/main.cpp' },
    { files: { 'src/a/b.cpp': '#include <a>\n// Late.\n' }, reports: 'src/a/b.cpp' },
    { files: { 'src/a/c.h': '#pragma once\n' }, reports: 'src/a/c.h' },
    { files: { 'tools/a.sh': '#!/bin/sh\nset -e\n' }, reports: 'tools/a.sh' },
    { files: { 'src/a/d.cpp': `// D.\n${'x'.repeat(121)}\n` }, reports: 'src/a/d.cpp' },
];
