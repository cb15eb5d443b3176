// Dependencies between the folders of src/ point down only.
import { is_cpp, is_test } from './tree.mjs';

export const about = 'a folder of src/ includes only what lies below it, another slice only by its <slice>/<slice>.h';

// What each folder may include, besides itself. The table of docs/architecture.md.
const platform = {
    base: [],
    json: ['base'],
    text: ['base'],
    security: ['base'],
    sql: ['base', 'json', 'text', 'security'],
    html: ['base', 'json', 'text', 'security'],
    http: ['base', 'json', 'text', 'security', 'sql', 'html'],
    jobs: ['base', 'json', 'text', 'security', 'sql', 'html', 'http'],
    readability: ['base', 'json', 'text'],
    mail: ['base', 'json', 'text', 'security', 'sql', 'html', 'http'],
    search: ['base', 'json', 'text', 'security', 'sql', 'html', 'http'],
    media: ['base', 'json', 'text', 'security', 'sql', 'html', 'http'],
};
const room = ['accounts', 'content'];
const slices = {
    accounts: [],
    content: ['accounts'],
    lrs: ['accounts'],
    notices: ['accounts'],
    outbox: [],
    contact: room,
    editing: room,
    review: [...room, 'editing'],
    privacy: room,
    desk: room,
    network: room,
    projects: room,
    learning: [...room, 'lrs'],
    circles: room,
    experience: room,
    newsletter: room,
    monitor: room,
    research: room,
    calendar: room,
    finder: room,
    glossary: room,
    help: room,
    library: room,
    news: room,
    sharing: room,
    journey: room,
    api: room,
};
// Slices with more faces than one: the spine is too large for a single header.
const spine = ['content', 'context', 'site_settings', 'kind', 'entry', 'vocabulary', 'components', 'facets', 'sheet'];
const faces = { desk: ['desk', 'facts'], editing: ['editing', 'work', 'dates', 'rights', 'difference', 'problem_words'], accounts: ['accounts', 'sign_in', 'session', 'invite', 'typed', 'people', 'rights', 'audit', 'audit_words', 'consent', 'notices', 'personal', 'personal_data', 'factors'], content: [...spine, 'aside', 'copies', 'days', 'gathered', 'occasion', 'reach', 'entry_page', 'absent', 'kind_list', 'media_view', 'media_files', 'media_import', 'preview', 'ledger', 'withdraw', 'glossary', 'journey_graph', 'read_along', 'ends', 'recent', 'structured'] };
slices.site = Object.keys(slices);
slices.app = Object.keys(slices);

const includes = /^[ \t]*#[ \t]*include[ \t]*"([^"]+)"/gm;

// What only tests use: tests/support/, and test_*.h beside the code.
const helps_tests = (path) => /^tests\/|(^|\/)test(ing)?_[a-z_]+\.h$/.test(path);

// platform/sql/sql.h -> { module: 'sql' }, circles/store.h -> { slice: 'circles' }
function place(path) {
    const parts = path.split('/');
    if (parts[0] === 'platform') return { module: parts[1] };
    return parts.length > 1 ? { slice: parts[0] } : {};
}

function problem_of_platform(from, to, name) {
    if (to.module === undefined) return `platform/${from} knows no slice, yet includes ${name}`;
    return platform[from].includes(to.module) ? undefined : `platform/${from} lies not above platform/${to.module} (${name})`;
}

function problem_of_slice(from, to, name) {
    if (to.module !== undefined) return undefined;
    if (!slices[from].includes(to.slice)) return `${from} lies not above ${to.slice} (${name})`;
    const open = (faces[to.slice] ?? [to.slice]).map((face) => `${to.slice}/${face}.h`);
    if (from === 'app' || open.includes(name)) return undefined;
    return `${to.slice} is reached only by ${open.join(', ')}, not by ${name}`;
}

// Generated catalogs, text/<slice>.h, belong to their slice or platform folder.
function problem_of_catalog(from, owner, name) {
    const own = from.module ?? from.slice;
    if (owner === own || from.slice === 'app') return undefined;
    const below = from.module ? platform[from.module] : [...slices[from.slice], ...Object.keys(platform)];
    return below.includes(owner) ? undefined : `${own} lies not above the texts of ${owner} (${name})`;
}

function problem(path, name, tree) {
    const from = place(path.slice('src/'.length));
    if (from.module === undefined && from.slice === undefined) return undefined;
    if ((from.module && !platform[from.module]) || (from.slice && !slices[from.slice])) {
        return 'this folder is not in the table of layers; add it to tests/rules/rule_layers.mjs and docs/architecture.md';
    }
    if (helps_tests(name)) return is_test(path) || helps_tests(path) ? undefined : `only tests may include ${name}`;
    const catalog = /^text\/([a-z_]+)\.h$/.exec(name);
    if (catalog) return problem_of_catalog(from, catalog[1], name);
    if (!name.includes('/')) return undefined;
    const to = place(name);
    if (to.module !== undefined ? to.module === from.module : to.slice === from.slice) return undefined;
    if (to.slice && !slices[to.slice]) return tree.has(`src/${name}`) ? `${to.slice} is not in the table of layers` : undefined;
    return from.module ? problem_of_platform(from.module, to, name) : problem_of_slice(from.slice, to, name);
}

export function check(tree) {
    const found = [];
    for (const [path, text] of tree) {
        if (!path.startsWith('src/') || !is_cpp(path)) continue;
        for (const match of text.matchAll(includes)) {
            const says = problem(path, match[1], tree);
            if (says && !found.some((other) => other.path === path && other.says === says)) found.push({ path, line: text.slice(0, match.index).split('\n').length, says });
        }
    }
    return found;
}

export const good = [
    { 'src/platform/http/server.cpp': '#include "platform/html/page.h"\n#include "platform/sql/sql.h"\n' },
    { 'src/projects/pages.cpp': '#include "content/content.h"\n#include "projects/pages.h"\n#include "text/projects.h"\n' },
    { 'src/projects/store_test.cpp': '#include "tests/support/database.h"\n#include "content/test_kinds.h"\n' },
    { 'src/network/pages.h': '#include "content/facets.h"\n' },
    { 'src/app/serve.cpp': '#include "projects/routes.h"\n#include "site/site.h"\n#include "text/site.h"\n' },
    { 'src/platform/html/markdown.cpp': '#include <md4c.h>\n#include "markup.h"\n' },
];
export const bad = [
    { files: { 'src/platform/html/page.h': '#include "platform/http/request.h"\n' }, reports: 'src/platform/html/page.h' },
    { files: { 'src/platform/json/json.h': '#include "platform/text/utf8.h"\n' }, reports: 'src/platform/json/json.h' },
    { files: { 'src/platform/sql/sql.cpp': '#include "content/content.h"\n' }, reports: 'src/platform/sql/sql.cpp' },
    { files: { 'src/projects/pages.cpp': '#include "content/store.h"\n' }, reports: 'src/projects/pages.cpp' },
    { files: { 'src/projects/pages.cpp': '#include "network/network.h"\n' }, reports: 'src/projects/pages.cpp' },
    { files: { 'src/content/content.cpp': '#  include "site/site.h"\n' }, reports: 'src/content/content.cpp' },
    { files: { 'src/content/content.cpp': '#include "text/projects.h"\n' }, reports: 'src/content/content.cpp' },
    { files: { 'src/projects/store.cpp': '#include "tests/support/database.h"\n' }, reports: 'src/projects/store.cpp' },
    { files: { 'src/projects/store.cpp': '#include "content/test_kinds.h"\n' }, reports: 'src/projects/store.cpp' },
    { files: { 'src/gossip/gossip.h': '#include "platform/base/id.h"\n' }, reports: 'src/gossip/gossip.h' },
];
