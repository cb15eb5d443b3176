// The tree builds anywhere: it names no folder of somebody's machine and no host packages come from.
import { is_sample, report } from './tree.mjs';

export const about = 'no file names a path of the machine it was made on, or a package host';

const rules = [
    [/(?<![\w.~-])\/(work|builds|workspace)\/[\w.]/, 'a path of a build machine'],
    [/(?<![\w.~-])\/(home|Users)\/[a-z][\w-]*\//, "a path in somebody's home folder"],
    [/\b(registry|packages|deb|ftp|security)\.[a-z-]+\.(org|com|net|io)\b/,
        'a package host: apt, npm and podman know theirs by themselves'],
];

export function check(tree) {
    return [...tree].flatMap(([path, text]) =>
        is_sample(path) || path === 'tests/rules/rule_machines.mjs'
            ? []
            : rules.flatMap(([pattern, says]) => report(path, text, pattern, (match) => `${match[0]}: ${says}`)),
    );
}

export const good = [{ 'docs/a.md': 'Data is in /var/lib/kracht. See https://example.org/builds/a and ./builds/a.\n' }];
export const bad = [
    { files: { 'docs/a.md': 'cd /builds/kracht\n' }, reports: 'docs/a.md' },
    { files: { 'src/a.cpp': '"/home/anna/kracht"\n' }, reports: 'src/a.cpp' },
    { files: { 'package-lock.json': '"https://registry.example.org/a"\n' }, reports: 'package-lock.json' },
];
