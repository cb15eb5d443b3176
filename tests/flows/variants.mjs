// The alliance's content in recognisable versions, so that a test can tell which one stands.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command, content, read_tree, succeed, temporary_folder } from './site.mjs';

/** A copy of the content with `word` in front of every summary; its folder and its files. */
export async function make_variant(folder, word) {
    const path = join(folder, `content-${word}`);
    await cp(content, path, { recursive: true });
    const tree = await read_tree(path);
    for (const [name, text] of tree)
        if (name.endsWith('.md')) {
            tree.set(name, text.replace(/^summary: "/m, `summary: "${word} `));
            await writeFile(join(path, name), tree.get(name));
        }
    return { word, path, tree };
}

/** A folder with other files in place of some of a content folder's. */
export async function write_content(path, files) {
    for (const [name, text] of Object.entries(files)) {
        await mkdir(join(path, dirname(name)), { recursive: true });
        await writeFile(join(path, name), text);
    }
}

/** Adds an organisation in Dutch only to a running site, for the alliance's own content is translated; answers its slug. */
export async function add_untranslated(site) {
    const folder = await temporary_folder();
    await cp(content, folder.path, { recursive: true });
    await write_content(folder.path, {
        'organisation/alleen-nederlands.nl.md':
            '---\ntitle: "Alleen Nederlands (verzonnen)"\nsummary: "Zonder vertaling."\nstatus: published\ninvented: true\nsector: welfare\n---\n',
    });
    await succeed('import', folder.path, '--data', site.data);
    await folder.remove();
    return 'alleen-nederlands';
}

const plain = (tree) => JSON.stringify([...tree]);

/** Whether two folders hold the same files, byte for byte. */
export function same(one, other) {
    return plain(one) === plain(other);
}

let exports = 0;

/** What the database holds, as the files that `kracht export` writes into `folder`. */
export async function exported(folder, ...words) {
    const path = join(folder, `export-${process.pid}-${exports++}`);
    await succeed('export', path, ...words);
    return read_tree(path);
}

/** Imports; answers whether it was acknowledged. */
export async function acknowledged(variant, ...words) {
    return (await command('import', variant.path, ...words)).code === 0;
}
