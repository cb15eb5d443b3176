// Remembers which C++ files passed clang-tidy, with everything of src/ they include.
//   lint_stamps.mjs changed [FILE...]   prints the files that did not pass as they are now (all of them, or of those named)
//   lint_stamps.mjs passed FILE         remembers that FILE passed
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stamps = 'build/lint/stamps';
const settings = readFileSync('.clang-tidy', 'utf8');
const roots = ['src', 'tests', 'bench', 'fuzz'];

function sources(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'no_compile' ? [] : sources(path);
        return path.endsWith('.cpp') ? [path] : [];
    });
}

// The text of a file and of every file of ours it includes, each once.
function closure(path, seen = new Map()) {
    if (seen.has(path)) return seen;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const [, name] of text.matchAll(/^#include "([^"]+)"/gm)) {
        const found = [join('src', name), name, join('build/lint/generated', name), join(dirname(path), name)].find((candidate) =>
            existsSync(candidate),
        );
        if (found) closure(found, seen);
    }
    return seen;
}

function state(path) {
    const hash = createHash('sha256').update(settings);
    for (const [name, text] of closure(path)) hash.update(`${name}\0${text}\0`);
    return hash.digest('hex');
}

const stamp = (path) => join(stamps, `${path.replaceAll('/', '_')}.sha256`);

function passed(path) {
    return existsSync(stamp(path)) && readFileSync(stamp(path), 'utf8') === state(path);
}

// clang-tidy can only look at what the build compiles.
function compiled() {
    const commands = JSON.parse(readFileSync('build/lint/compile_commands.json', 'utf8'));
    return new Set(commands.map((command) => command.file));
}

const [action, ...files] = process.argv.slice(2);
if (action === 'changed') {
    const known = compiled();
    const wanted = (files.length > 0 ? files.filter((file) => file.endsWith('.cpp')) : roots.flatMap(sources))
        .filter((path) => known.has(join(process.cwd(), path)));
    for (const path of wanted) if (files.length > 0 || !passed(path)) console.log(path);
} else if (action === 'passed') {
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp(files[0]), state(files[0]));
} else {
    console.error('usage: lint_stamps.mjs changed [FILE...] | passed FILE');
    process.exit(2);
}
