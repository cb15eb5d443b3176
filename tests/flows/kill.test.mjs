// kill -9 at any moment: what was acknowledged is there, what was not is there whole or not at all.
import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { command, content, serve, temporary_folder } from './site.mjs';

const kills = Number(process.env.KRACHT_KILLS ?? 20);
let folder;
const variants = [];

/** Every file below a folder with its text. */
async function read_tree(path) {
    const names = (await readdir(path, { recursive: true })).filter((name) => /\.(md|yaml)$/.test(name)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')]));
}

/** The alliance's content with another word in every summary. */
async function make_variant(word) {
    const path = join(folder.path, word);
    await cp(content, path, { recursive: true });
    for (const [name, text] of await read_tree(path))
        if (name.endsWith('.md'))
            await writeFile(join(path, name), text.replace(/^summary: "/m, `summary: "${word} `));
    variants.push({ path, tree: await read_tree(path) });
}

before(async () => {
    folder = await temporary_folder();
    await make_variant('Een');
    await make_variant('Twee');
});
after(() => folder.remove());

test(`${kills} kills while content is imported`, { timeout: 600_000 }, async () => {
    const data = join(folder.path, 'data');
    assert.equal((await command('import', variants[0].path, '--data', data)).code, 0);
    let standing = variants[0];
    for (let round = 0; round < kills; ++round) {
        const server = await serve(data);
        const next = variants[(round + 1) % 2];
        const importing = command('import', next.path, '--data', data);
        await pause(Math.random() * 400);
        await server.kill();
        const acknowledged = (await importing).code === 0;

        const checked = await command('check', '--data', data);
        assert.equal(checked.code, 0, checked.stdout + checked.stderr);
        const exported = join(folder.path, `export-${round}`);
        assert.equal((await command('export', exported, '--data', data)).code, 0);
        const now = await read_tree(exported);
        const found = [next, standing].find((variant) => JSON.stringify(variant.tree) === JSON.stringify(now));
        assert.ok(found, `after kill ${round} the content is neither the old nor the new`);
        if (acknowledged)
            assert.equal(found, next, `kill ${round} lost an import that was acknowledged`);
        standing = found;
        if (found !== variants[(round + 1) % 2])
            assert.equal((await command('import', next.path, '--data', data)).code, 0);
        standing = next;
    }
});
