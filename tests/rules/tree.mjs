// The files a rule looks at: a Map from path to text, of the project or of a sample.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What building, running and npm leave behind is not ours.
const elsewhere = new Set(['.git', 'build', 'data', 'data.importing', 'node_modules']);
const text_names = /(\.(cpp|h|mjs|ts|css|sql|sh|json|md|yaml|yml|txt|cmake|svg|service|html|inc)|^[^.]+|^\.[a-z-]+)$/;

function add(tree, root, folder) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && !elsewhere.has(path)) add(tree, root, path);
        else if (entry.isFile() && text_names.test(entry.name)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
}

export function read_tree(root) {
    const tree = new Map();
    add(tree, root, '');
    return tree;
}

export const tree_of = (files) => new Map(Object.entries(files));

export const is_cpp = (path) => /\.(cpp|h)$/.test(path);
export const is_test = (path) => /_test\.cpp$/.test(path) || path.startsWith('tests/');

// Files that people wrote as source, in whatever language.
export const is_source = (path) => /\.(cpp|h|mjs|ts|css|sql|sh|cmake)$/.test(path) || path.endsWith('CMakeLists.txt');

// Files that must not compile are samples of bad style by design, and those of a fuzzer are noise.
export const is_sample = (path) => path.startsWith('tests/no_compile/') || path.startsWith('fuzz/corpus/');

// C++ without comments, strings and characters, line by line as it was. Raw strings may span lines.
export function code_only(text) {
    const blank = (found) => found.replace(/[^\n]/g, ' ');
    return text.replace(
        /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'/g,
        blank,
    );
}

// Every match of a pattern in a text, as violations at its line.
export function report(path, text, pattern, says) {
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    return [...text.matchAll(new RegExp(pattern.source, flags))].map((match) => ({
        path,
        line: text.slice(0, match.index).split('\n').length,
        says: typeof says === 'function' ? says(match) : says,
    }));
}
