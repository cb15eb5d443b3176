// kill -9 at any moment: what was acknowledged is there, what was not is there whole or not at all.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { command, get, serve, start, succeed, temporary_folder } from './site.mjs';
import { exported, make_variant, same } from './variants.mjs';

const kills = Number(process.env.KRACHT_KILLS ?? 20);
let folder;
let data;
let variants;

before(async () => {
    folder = await temporary_folder();
    data = join(folder.path, 'data');
    variants = [await make_variant(folder.path, 'Een'), await make_variant(folder.path, 'Twee')];
});
after(() => folder.remove());

/** How long an import takes here, in ms: kills are spread over it. */
async function import_time() {
    await succeed('import', variants[0].path, '--data', data);
    await succeed('import', variants[1].path, '--data', data);
    const begin = Date.now();
    await succeed('import', variants[0].path, '--data', data);
    return Date.now() - begin;
}

/** Begins the import and kills who does it: the serving process that it is handed to, or the command itself. */
async function kill_while_importing(next, victim, moment) {
    const server = victim === 'server' ? await serve(data) : undefined;
    const importing = start(['import', next.path, '--data', data]);
    await pause(moment);
    await (server ?? importing).kill();
    return (await importing.result).code === 0;
}

test(`${kills} kills while content is imported`, async (t) => {
    const longest = await import_time() * 1.3;
    const count = { acknowledged: 0, old: 0, 'new without an answer': 0 };
    for (let round = 0; round < kills; ++round) {
        const standing = variants[round % 2];
        const next = variants[(round + 1) % 2];
        const acknowledged = await kill_while_importing(next, round % 3 === 2 ? 'command' : 'server', Math.random() * longest);

        const checked = await command('check', '--data', data);
        assert.equal(checked.code, 0, checked.stdout + checked.stderr);
        const now = await exported(folder.path, '--data', data);
        const found = [next, standing].find((variant) => same(variant.tree, now));
        assert.ok(found, `after kill ${round} the content is neither the old nor the new`);
        if (acknowledged)
            assert.equal(found.word, next.word, `kill ${round} lost an import that was acknowledged`);
        ++count[acknowledged ? 'acknowledged' : found === next ? 'new without an answer' : 'old'];
        await succeed('import', next.path, '--data', data);
    }
    t.diagnostic(JSON.stringify(count));
});

test('after the kills the site serves what was imported last', async () => {
    const server = await serve(data);
    const page = await get(`${server.url}/projecten/alliantie-van-kracht`);
    assert.equal(page.status, 200);
    assert.ok(page.text.includes(`${variants[kills % 2].word} `));
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
});
