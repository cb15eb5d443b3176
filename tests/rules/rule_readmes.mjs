// Every folder of src/ explains itself.
import { is_cpp } from './tree.mjs';

export const about = 'every folder of src/ has a README.md of at most 40 lines';

const limit = 40;

export function check(tree) {
    const found = [];
    const folders = new Set();
    for (const path of tree.keys()) {
        const parts = path.split('/');
        if (parts[0] === 'src' && parts.length > 2 && is_cpp(path)) folders.add(parts.slice(0, -1).join('/'));
    }
    for (const folder of folders) {
        const path = `${folder}/README.md`;
        const text = tree.get(path);
        if (text === undefined) found.push({ path, says: 'is missing' });
        else if (text.replace(/\n$/, '').split('\n').length > limit) found.push({ path, says: `is longer than ${limit} lines` });
    }
    return found;
}

export const good = [{ 'src/main.cpp': '', 'src/a/a.h': '', 'src/a/README.md': '# A\n', 'src/a/text/nl.json': '{}' }];
export const bad = [
    { files: { 'src/a/a.h': '' }, reports: 'src/a/README.md' },
    { files: { 'src/platform/a/a.cpp': '', 'src/platform/a/README.md': 'x\n'.repeat(41) }, reports: 'src/platform/a/README.md' },
];
