// Tests of tools/catalog.mjs: what it makes compiles as promised, and what is wrong is named by file and key.
// Run: node --test tools/catalog.test.mjs   (the compiler is $CXX or c++)

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'kracht-catalog-'));
after(() => rmSync(folder, { recursive: true }));

function run(nl, en) {
    const files = { nl: join(folder, 'nl.json'), en: join(folder, 'en.json'), out: join(folder, 'out', 'sample.h') };
    writeFileSync(files.nl, typeof nl === 'string' ? nl : JSON.stringify(nl, null, 2));
    writeFileSync(files.en, typeof en === 'string' ? en : JSON.stringify(en, null, 2));
    const tool = join(root, 'tools', 'catalog.mjs');
    const result = spawnSync(process.execPath, [tool, '--slice', 'sample', '--out', files.out, files.nl, files.en], {
        encoding: 'utf8',
    });
    const lines = result.stderr.replaceAll(`${folder}/`, '').trim().split('\n').filter(Boolean);
    return { status: result.status, lines, header: result.status === 0 ? readFileSync(files.out, 'utf8') : '' };
}

function refuses(nl, en, ...expected) {
    const { status, lines } = run(nl, en);
    assert.deepEqual(lines, expected);
    assert.equal(status, 1);
}

function compiles(program) {
    const source = join(folder, 'program.cpp');
    writeFileSync(source, `#include "out/sample.h"\nusing namespace text;\n${program}\n`);
    const flags = ['-std=c++20', '-fsyntax-only', '-Wall', '-Wextra', '-Wpedantic', '-Wshadow', '-Wconversion', '-Werror'];
    return spawnSync(process.env.CXX ?? 'c++', [...flags, `-I${root}/src`, `-I${folder}`, source], { encoding: 'utf8' });
}

const nl = {
    title: 'Projecten in "de" regio',
    sector: { housing: 'Wonen', other: 'Overig' },
    found_zero: 'Geen projecten in {{ place }}',
    found_one: 'Eén project in {{place}}',
    found_other: '{{count}} projecten in {{place}}',
    greeting: 'Dag {{name}}, lees <0>dit</0>',
};
const en = {
    title: 'Projects in "the" region',
    sector: { housing: 'Housing', other: 'Other' },
    found_one: 'One project in {{place}}',
    found_other: 'In {{place}}: {{count}} projects',
    greeting: 'Hello {{name}}, read <0>this</0>',
};

test('messages become constexpr values and structs that compile without warnings', () => {
    assert.equal(run(nl, en).status, 0);
    const result = compiles(`
        static_assert(say(Language::nl, sample::title) == "Projecten in \\"de\\" regio");
        static_assert(say(Language::en, sample::sector_other) == "Other");
        static_assert(sample::found::pattern.en.zero.empty() && sample::found::pattern.count == 0);
        std::string both(int n) { return say(Language::nl, sample::found{.count = n, .place = "Pekela"}); }
        std::string name(std::string const& n) { return say(Language::en, sample::greeting{.name = n}); }`);
    assert.equal(result.stderr, '');
    assert.equal(result.status, 0);
});

test('a forgotten argument, a count that is no number and an unknown key do not compile', () => {
    assert.equal(run(nl, en).status, 0);
    for (const [program, reason] of [
        ['auto a = say(Language::nl, sample::found{.count = 3});', /place/],
        ['auto b = say(Language::nl, sample::found{.count = "3", .place = "Pekela"});', /Count/],
        ['auto c = say(Language::nl, sample::titel);', /titel/],
        ['auto d = say(Language::nl, sample::greeting);', /greeting/],
    ]) {
        const result = compiles(program);
        assert.notEqual(result.status, 0, program);
        assert.match(result.stderr, reason);
    }
});

test('a key of one language only is named with the file that lacks it', () => {
    refuses({ a: 'A', b: 'B' }, { a: 'A' }, 'en.json:1: b: is missing (nl.json:3 has it)');
    refuses({ a: 'A' }, { a: 'A', c: { d: 'D' } }, 'nl.json:1: c_d: is missing (en.json:4 has it)');
});

test('different arguments, plural forms and link marks are refused', () => {
    refuses({ a: 'A {{x}}' }, { a: 'A {{y}}' }, 'en.json:2: a: has other arguments ({{y}} against {{x}}) than in nl.json:2');
    refuses({ a: '<0>A</0>' }, { a: 'A' }, 'en.json:2: a: has other link marks (none against <0>) than in nl.json:2');
    refuses(
        { a_one: 'A', a_other: '{{count}} As' },
        { a: '{{count}} As' },
        'en.json:2: a: has no plural forms, other than in nl.json:2',
    );
});

test('bad plural forms are refused', () => {
    const good = { a_one: 'A', a_other: '{{count}} As' };
    refuses({ a_other: '{{count}} As' }, good, 'nl.json:2: a: lacks its plural form a_one');
    refuses({ ...good, a_few: 'As' }, good, 'nl.json:2: a_few: is a plural form that Dutch and English lack');
    refuses({ ...good, a: 'As' }, good, 'nl.json:4: a: cannot stand beside plural forms of a');
});

test('marks and holes must be whole', () => {
    const both = (text, problem) =>
        refuses({ a: text }, { a: text }, `en.json:2: a: ${problem}`, `nl.json:2: a: ${problem}`);
    both('<0>A', 'never closes <0>');
    both('A</0>', 'closes </0> that is not open');
    both('<1>A</1>', 'has the mark <1> but no <0>');
    both('<0></0>', 'has a mark without text inside');
    both('A <b>', 'has the mark <b>; only <0>...</0> to <9>...</9> exist');
    both('A {{x', 'has a {{ or }} without its other half');
    both('A {{X}}', 'has the argument {{X}}; a name is lower-case letters, digits and _, nothing else');
    both('A {{class}}', 'has the argument {{class}}, a name that C++ or Kracht uses itself');
    both('A&nbsp;B', 'contains an HTML entity; write the character itself');
    both('', 'is empty');
    both(' A', 'begins or ends with a space');
});

test('keys and values must fit', () => {
    refuses('{"a": "A",\n "a": "B"}', { a: 'A' }, 'nl.json:2: a: stands here twice (line 1 has it too)');
    refuses({ a: 1 }, { a: 'A' }, 'nl.json:1: a: is missing (en.json:2 has it)', 'nl.json:2: a: is 1; only texts and groups of texts may stand here');
    const problem = 'is no usable key: lower-case words joined by _, and no word that C++ keeps for itself';
    refuses({ delete: 'A' }, { delete: 'A' }, `en.json:2: delete: ${problem}`, `nl.json:2: delete: ${problem}`);
    const broken = run('{', { a: 'A' });
    assert.equal(broken.status, 1);
    assert.match(broken.lines[0], /^nl\.json: .*JSON/);
});

test('nothing is written when something is wrong, and the usage is shown for bad arguments', () => {
    const result = spawnSync(process.execPath, [join(root, 'tools', 'catalog.mjs'), '--slice', 'x'], { encoding: 'utf8' });
    assert.equal(result.status, 2);
    assert.match(result.stderr, /^usage: /);
});
