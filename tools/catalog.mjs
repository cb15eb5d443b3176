// Turns the text catalogs of a slice (i18next v4 JSON, nl and en) into a C++ header of constexpr messages.
//
//   node tools/catalog.mjs --slice circles --out FILE.h src/circles/text/nl.json src/circles/text/en.json
//
// A catalog holds texts, nested as its authors like; the parts of a key are joined with "_". `{{name}}` is an argument,
// `_one` and `_other` (and, if wanted, `_zero`) are plural forms chosen by `{{count}}`, `<0>...</0>` marks a link.
// Anything the two languages do not share, or that i18next has and Kracht does not, is an error: all are listed as
// `file:line: key: what is wrong`, exit status 1.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const pluralForms = ['zero', 'one', 'other'];
const otherPluralForms = ['two', 'few', 'many'];
const reservedArguments = new Set(['pattern', 'arguments']);
const mostArguments = 26; // a hole names its argument with one letter

const keywords = new Set(`alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t
    char32_t class compl concept const consteval constexpr constinit const_cast continue co_await co_return co_yield
    decltype default delete do double dynamic_cast else enum explicit export extern false float for friend goto if
    inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public
    register reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch
    template this thread_local throw true try typedef typeid typename union unsigned using virtual void volatile
    wchar_t while xor xor_eq`.split(/\s+/));

/** The texts of one file by joined key, each with its line. Problems go to `report(line, key, message)`. */
function readCatalog(source, report) {
    const texts = new Map();
    const path = [];
    let key = null;
    let line = 1;
    for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"|\n|[{}:,]|[^\s"{}:,]+/g)) {
        if (token === '\n') {
            line += 1;
        } else if (token === '}') {
            path.pop();
        } else if (token === '{') {
            if (key !== null) path.push(key);
            else path.push('');
            key = null;
        } else if (token[0] === '"' && key === null) {
            key = JSON.parse(token);
        } else if (token !== ':' && token !== ',') {
            addText(texts, { name: [...path, key].filter(Boolean).join('_'), token, line }, report);
            key = null;
        }
    }
    return texts;
}

function addText(texts, { name, token, line }, report) {
    if (token[0] !== '"') {
        report(line, name, `is ${token}; only texts and groups of texts may stand here`);
    } else if (texts.has(name)) {
        report(line, name, `stands here twice (line ${texts.get(name).line} has it too)`);
    } else {
        texts.set(name, { text: JSON.parse(token), line });
    }
}

/** What one text contains: its arguments and link marks, in the order of first appearance. */
function examine(text, problem) {
    for (const [pattern, message] of [
        [/^\s|\s$/, 'begins or ends with a space'],
        [/^$/, 'is empty'],
        [/[\u0000-\u0009\u000b-\u001f\u007f]/, 'contains a control character'],
        [/\$t\(/, 'refers to another text with $t(...), which is not supported'],
        [/&(#\d+|[a-z]+);/i, 'contains an HTML entity; write the character itself'],
    ]) {
        if (pattern.test(text)) problem(message);
    }
    return { args: argumentsOf(text, problem), marks: marksOf(text, problem) };
}

function argumentsOf(text, problem) {
    const names = [];
    for (const [, inside] of text.matchAll(/\{\{(.*?)\}\}/gs)) {
        const name = inside.trim();
        if (!/^[a-z][a-z0-9_]*$/.test(name)) {
            problem(`has the argument {{${inside}}}; a name is lower-case letters, digits and _, nothing else`);
        } else if (keywords.has(name) || reservedArguments.has(name)) {
            problem(`has the argument {{${name}}}, a name that C++ or Kracht uses itself`);
        } else if (!names.includes(name)) {
            names.push(name);
        }
    }
    if (/\{\{|\}\}/.test(text.replace(/\{\{.*?\}\}/gs, ''))) problem('has a {{ or }} without its other half');
    return names;
}

function marksOf(text, problem) {
    const marks = [];
    let open = null;
    for (const [mark, slash, name] of text.matchAll(/<(\/?)([^\s<>]*)>/g)) {
        if (!/^\d$/.test(name)) {
            problem(`has the mark ${mark}; only <0>...</0> to <9>...</9> exist`);
        } else if (slash === '') {
            if (open !== null) problem(`opens <${name}> inside <${open}>`);
            if (marks.includes(name)) problem(`has the mark <${name}> twice`);
            open = name;
            marks.push(name);
        } else {
            if (open !== name) problem(`closes </${name}> that is not open`);
            open = null;
        }
    }
    if (open !== null) problem(`never closes <${open}>`);
    if (/<(\d)>\s*<\/\1>/.test(text)) problem('has a mark without text inside');
    marks.sort();
    marks.forEach((mark, index) => {
        if (mark !== String(index)) problem(`has the mark <${mark}> but no <${index}>`);
    });
    return [...new Set(marks)];
}

/** Joins plural forms: key -> {forms, args, marks, plural, line}. */
function messagesOf(texts, report) {
    const messages = new Map();
    for (const [key, { text, line }] of texts) {
        const found = examine(text, (message) => report(line, key, message));
        const [stem, form] = pluralKey(key, texts);
        if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key) || keywords.has(stem)) {
            report(line, key, 'is no usable key: lower-case words joined by _, and no word that C++ keeps for itself');
        }
        const message = messages.get(stem) ?? { forms: {}, args: [], marks: found.marks, plural: form !== null, line };
        if (messages.has(stem) && message.plural !== (form !== null)) {
            report(line, key, `cannot stand beside plural forms of ${stem}`);
        }
        if (String(message.marks) !== String(found.marks)) {
            report(line, key, `has other link marks than the other forms of ${stem}`);
        }
        message.forms[form ?? 'other'] = text;
        message.args = [...new Set([...message.args, ...found.args])];
        messages.set(stem, message);
    }
    for (const [stem, message] of messages) checkPlural(stem, message, report);
    return messages;
}

/** A key is a plural form when its siblings say so; `sector_other` alone is an ordinary text. */
function pluralKey(key, texts) {
    const match = key.match(/^(.+)_(zero|one|two|few|many|other)$/);
    if (!match) return [key, null];
    const [, stem, form] = match;
    const counts = (each) => /\{\{\s*count\s*\}\}/.test(texts.get(`${stem}_${each}`)?.text ?? '');
    const isPlural = counts('one') || counts('other') || (texts.has(`${stem}_one`) && texts.has(`${stem}_other`));
    return isPlural ? [stem, form] : [key, null];
}

function checkPlural(stem, message, report) {
    if (message.args.length > mostArguments) report(message.line, stem, `has more than ${mostArguments} arguments`);
    if (!message.plural) return;
    for (const form of ['one', 'other']) {
        if (!(form in message.forms)) report(message.line, stem, `lacks its plural form ${stem}_${form}`);
    }
    for (const form of otherPluralForms) {
        if (form in message.forms) report(message.line, `${stem}_${form}`, 'is a plural form that Dutch and English lack');
    }
    message.args = ['count', ...message.args.filter((name) => name !== 'count')];
}

/** Reports what only one of the two languages has. */
function compare(own, other, reportOwn) {
    for (const [key, message] of own.messages) {
        const counterpart = other.messages.get(key);
        if (!counterpart) {
            other.report(1, key, `is missing (${own.file}:${message.line} has it)`);
            continue;
        }
        if (own.file > other.file) continue; // what follows is symmetrical: say it once
        const difference = differenceOf(message, counterpart);
        if (difference) {
            reportOwn(message.line, key, `${difference} than in ${other.file}:${counterpart.line}`);
        }
    }
}

function differenceOf(left, right) {
    const sorted = (names) => [...names].sort().join(' ');
    if (left.plural !== right.plural) return `has ${left.plural ? 'plural forms, other' : 'no plural forms, other'}`;
    if (sorted(left.args) !== sorted(right.args)) {
        const shown = (names) => names.map((name) => `{{${name}}}`).join(', ') || 'none';
        return `has other arguments (${shown(left.args)} against ${shown(right.args)})`;
    }
    if (String(left.marks) !== String(right.marks)) {
        const shown = (marks) => marks.map((mark) => `<${mark}>`).join(', ') || 'none';
        return `has other link marks (${shown(left.marks)} against ${shown(right.marks)})`;
    }
    return null;
}

function literal(text) {
    return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\u0001/g, '\\001')}"`;
}

/** {{name}} becomes the byte 1 and the letter of the argument: what text::fill looks for. */
function compiled(text, args) {
    const hole = (_, name) => `\u0001${String.fromCharCode(97 + args.indexOf(name))}`;
    return literal(text.replace(/\{\{\s*(\w+)\s*\}\}/g, hole));
}

function formsOf(message, args) {
    return pluralForms.map((form) => compiled(message.forms[form] ?? '', args)).join(', ');
}

function declaration(key, nl, en) {
    if (nl.args.length === 0) {
        return `inline constexpr Message ${key}{\n    .nl = ${literal(nl.forms.other)},\n    .en = ${literal(en.forms.other)}};\n`;
    }
    const type = (name) => (nl.plural && name === 'count' ? 'Count' : 'Arg');
    return [
        `struct ${key}`,
        '{',
        ...nl.args.map((name) => `    ${type(name)} ${name};`),
        `    static constexpr Pattern pattern{`,
        `        .nl = {${formsOf(nl, nl.args)}},`,
        `        .en = {${formsOf(en, nl.args)}},`,
        `        .count = ${nl.plural ? 0 : -1}};`,
        `    constexpr std::array<Arg, ${nl.args.length}> arguments() const { return {${nl.args.join(', ')}}; }`,
        '};',
        '',
    ].join('\n');
}

function header(slice, nl, en) {
    const declarations = [...nl.keys()].map((key) => declaration(key, nl.get(key), en.get(key)));
    return `// Texts of ${slice}, in every language. Generated by tools/catalog.mjs; edit the slice's text/*.json instead.
#pragma once

#include "platform/text/message.h"

#include <array>

namespace text::${slice} {

${declarations.join('\n')}
} // namespace text::${slice}
`;
}

function load(file, errors) {
    const report = (line, key, message) => errors.push({ file, line, text: `${file}:${line}: ${key}: ${message}` });
    try {
        const source = readFileSync(file, 'utf8');
        const whole = JSON.parse(source);
        if (whole === null || typeof whole !== 'object' || Array.isArray(whole)) throw new Error('is no JSON object');
        return { file, report, messages: messagesOf(readCatalog(source, report), report) };
    } catch (error) {
        errors.push({ file, line: 1, text: `${file}: ${error.message}` });
        return null;
    }
}

/** The header's text, or the errors, sorted by file and line. */
export function compile(slice, nlFile, enFile) {
    const errors = [];
    const nl = load(nlFile, errors);
    const en = load(enFile, errors);
    if (nl && en) {
        compare(nl, en, nl.report);
        compare(en, nl, en.report);
    }
    errors.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    if (errors.length > 0) return { errors: [...new Set(errors.map((error) => error.text))] };
    return { errors: [], header: header(slice, nl.messages, en.messages) };
}

function readArguments(argv) {
    const options = { files: [] };
    for (let i = 0; i < argv.length; i += 1) {
        if (argv[i] === '--slice') options.slice = argv[(i += 1)];
        else if (argv[i] === '--out') options.out = argv[(i += 1)];
        else options.files.push(argv[i]);
    }
    const languages = options.files.map((file) => basename(file));
    const complete = /^[a-z][a-z0-9_]*$/.test(options.slice ?? '') && options.out && String(languages) === 'nl.json,en.json';
    return complete ? options : null;
}

function main() {
    const options = readArguments(process.argv.slice(2));
    if (!options) {
        console.error('usage: node tools/catalog.mjs --slice NAME --out FILE.h .../nl.json .../en.json');
        return 2;
    }
    const result = compile(options.slice, ...options.files);
    if (result.errors.length > 0) {
        console.error(result.errors.join('\n'));
        return 1;
    }
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, result.header);
    return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
