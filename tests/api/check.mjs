// Lints the OpenAPI document with @stoplight/spectral-cli and the rules of spectral.yaml.
//   node tests/api/check.mjs samples API_TEST   the test kinds' document, with real answers as examples of its schemas,
//                                               and spoilt copies of it, of which each must be reported by one rule
//   node tests/api/check.mjs product KRACHT     the document of the product, as `kracht openapi` prints it
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spoilt } from './spoilt.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const spectral = join(root, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
const copy = (value) => JSON.parse(JSON.stringify(value));

/** What spectral finds in the files: { file, rule, message, path } each. */
function lint(files) {
    const ran = spawnSync(
        process.execPath,
        [spectral, 'lint', '--quiet', '--format', 'json', '--fail-severity', 'hint', '--ruleset', join(here, 'spectral.yaml'), ...files],
        { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (ran.status === null || ran.status > 1) throw new Error(`spectral failed: ${ran.stderr}${ran.stdout}`);
    return JSON.parse(ran.stdout).map(({ source, code, message, path }) => ({
        file: basename(source), rule: code, message, path: path.join('.') }));
}

function resolved(document, value) {
    return value.$ref ? value.$ref.slice(2).split('/').reduce((at, name) => at[name], document) : value;
}

/** The document with each answer as an example where it belongs, so that the linter holds it against the schema. */
function with_answers(document, samples) {
    const filled = copy(document);
    for (const { path, target, status, type, document: answer } of samples) {
        const responses = filled.paths[path].get.responses;
        if (!responses[status]) throw new Error(`${target} answered ${status}, which its description does not tell`);
        responses[status] = copy(resolved(filled, responses[status]));
        const media = responses[status].content[type];
        if (!media) throw new Error(`${target} answered ${type}, which its description does not tell`);
        media.examples = { ...media.examples, [target]: { summary: target, value: answer } };
    }
    // Answers written out above may leave a shared one without use, which is no fault of the document.
    const used = JSON.stringify(filled.paths);
    for (const name of Object.keys(filled.components.responses)) {
        if (!used.includes(`responses/${name}"`)) delete filled.components.responses[name];
    }
    return filled;
}

function report(found) {
    for (const { file, rule, message, path } of found) console.log(`${file}: ${path}: ${rule}: ${message}`);
    return found.length;
}

function check_samples(binary) {
    const folder = join(dirname(resolve(binary)), 'api_documents');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync(binary, ['--gtest_filter=Documents.AreWrittenForTheLinter'], {
        env: { ...process.env, KRACHT_API_DOCUMENTS: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
    const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const write = (name, document) => {
        writeFileSync(join(folder, name), JSON.stringify(document, null, 1));
        return join(folder, name);
    };

    const document = read('openapi.json');
    const answered = with_answers(document, read('samples.json'));
    const files = [join(folder, 'openapi.json'), write('answers.json', answered)];
    for (const { name, spoil } of spoilt) {
        const bad = copy(answered);
        spoil(bad);
        files.push(write(`spoilt-${name}.json`, bad));
    }

    const found = lint(files);
    let failures = report(found.filter(({ file }) => !file.startsWith('spoilt-')));
    for (const { name, rule } of spoilt) {
        if (found.some((one) => one.file === `spoilt-${name}.json` && one.rule === rule)) continue;
        console.log(`spoilt-${name}.json: ${rule} does not report it`);
        failures += 1;
    }
    return failures;
}

function check_product(binary) {
    const file = join(dirname(resolve(binary)), 'openapi.json');
    writeFileSync(file, execFileSync(binary, ['openapi']));
    return report(lint([file]));
}

const [what, binary] = process.argv.slice(2);
const checks = { samples: check_samples, product: check_product };
if (!checks[what] || !binary) throw new Error('usage: check.mjs samples|product PROGRAM');
process.exit(checks[what](binary) > 0 ? 1 : 0);
