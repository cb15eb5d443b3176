// Runs the rules named as arguments, or all: first on their samples, then on the tree.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read_tree, tree_of } from './tree.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

function names() {
    if (process.argv.length > 2) return process.argv.slice(2);
    return readdirSync(here).flatMap((file) => /^rule_(.*)\.mjs$/.exec(file)?.[1] ?? []);
}

// What is wrong with the rule itself.
function failed_samples(rule) {
    const problems = [];
    if (rule.bad.length === 0) problems.push('the rule has no bad sample, so nothing shows that it can fail');
    for (const files of rule.good) {
        for (const found of rule.check(tree_of(files))) problems.push(`good sample, yet: ${found.path}: ${found.says}`);
    }
    for (const { files, reports } of rule.bad) {
        const found = rule.check(tree_of(files));
        if (!found.some(({ path }) => path === reports)) problems.push(`bad sample not reported: ${reports}: ${files[reports]}`);
    }
    return problems;
}

let failures = 0;
let tree;
for (const name of names()) {
    const rule = await import(`./rule_${name}.mjs`);
    const broken = failed_samples(rule);
    for (const problem of broken) console.log(`rule ${name} is broken: ${problem}`);

    tree ??= read_tree(root);
    const violations = rule.check(tree);
    if (violations.length > 0) console.log(`${name}: ${rule.about}`);
    for (const { path, line, says } of violations) console.log(`  ${path}${line ? `:${line}` : ''}: ${says}`);
    failures += broken.length + violations.length;
}
process.exit(failures === 0 ? 0 : 1);
