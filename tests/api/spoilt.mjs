// Ways to break the Dutch API Design Rules, each with the rule of spectral.yaml that must notice.

/** Gives a path another name. */
function rename(document, from, to) {
    document.paths[to] = document.paths[from];
    delete document.paths[from];
}

const first_example = (document, path, status, type = 'application/json') =>
    Object.values(document.paths[path].get.responses[status].content[type].examples)[0].value;

export const spoilt = [
    { name: 'openapi', rule: 'kracht-openapi-3', spoil: (d) => { d.openapi = '3.1.0'; } },
    { name: 'unpublished', rule: 'kracht-published', spoil: (d) => { delete d.paths['/openapi.json']; } },
    { name: 'contact', rule: 'kracht-contact', spoil: (d) => { delete d.info.contact.email; } },
    { name: 'semver', rule: 'kracht-semver', spoil: (d) => { d.info.version = '1.0'; } },
    { name: 'server', rule: 'kracht-major-version-in-address', spoil: (d) => { d.servers[0].url = '/api'; } },
    { name: 'insecure', rule: 'kracht-major-version-in-address', spoil: (d) => { d.servers[0].url = 'http://example.org/v1'; } },
    { name: 'version-in-path', rule: 'kracht-no-version-in-paths', spoil: (d) => rename(d, '/themes', '/v1/themes') },
    { name: 'version-header', rule: 'kracht-version-header', spoil: (d) => { delete d.paths['/themes'].get.responses['200'].headers; } },
    { name: 'slash', rule: 'kracht-no-trailing-slash', spoil: (d) => rename(d, '/themes', '/themes/') },
    { name: 'kebab', rule: 'kracht-kebab-case', spoil: (d) => rename(d, '/region-sets', '/region_sets') },
    { name: 'singular', rule: 'kracht-plural-collections', spoil: (d) => rename(d, '/themes', '/theme') },
    { name: 'method', rule: 'kracht-methods', spoil: (d) => { d.paths['/themes'].trace = d.paths['/themes'].get; } },
    { name: 'query', rule: 'kracht-query-camel-case', spoil: (d) => { d.paths['/projects'].get.parameters.at(-1).name = 'since_when'; } },
    { name: 'property', rule: 'kracht-property-camel-case', spoil: (d) => { d.components.schemas.Area.properties.gm_code = { type: 'string' }; } },
    { name: 'schema', rule: 'kracht-schema-names', spoil: (d) => { d.components.schemas.some_area = d.components.schemas.Area; } },
    { name: 'problem', rule: 'kracht-problem-details', spoil: (d) => {
        const { content } = d.paths['/themes'].get.responses['400'];
        content['application/json'] = content['application/problem+json'];
        delete content['application/problem+json'];
    } },
    { name: 'problem-members', rule: 'kracht-problem-details', spoil: (d) => { delete d.components.schemas.Problem.properties.detail; } },
    { name: 'input', rule: 'kracht-invalid-input', spoil: (d) => { delete d.paths['/themes'].get.responses['400']; } },
    { name: 'absent', rule: 'kracht-absent', spoil: (d) => { delete d.paths['/notes/{slug}'].get.responses['404']; } },
    { name: 'moment', rule: 'kracht-moments', spoil: (d) => { d.components.schemas.Note.properties.updatedAt.format = 'date'; } },
    { name: 'date', rule: 'kracht-dates', spoil: (d) => { d.components.schemas.Project.properties.results.items.properties.date.format = 'date-time'; } },
    { name: 'links', rule: 'kracht-limits', spoil: (d) => { delete d.components.schemas.NoteList.properties.links.properties.self; } },
    // Answers that are not as described.
    { name: 'answer-extra', rule: 'oas3-valid-media-example', spoil: (d) => { first_example(d, '/notes/{slug}', '200').secret = 1; } },
    { name: 'answer-null', rule: 'oas3-valid-media-example', spoil: (d) => { first_example(d, '/notes/{slug}', '200').title = null; } },
    { name: 'answer-lacks', rule: 'oas3-valid-media-example', spoil: (d) => { delete first_example(d, '/projects', '200').items[0].themes; } },
    { name: 'answer-problem', rule: 'oas3-valid-media-example', spoil: (d) => {
        delete first_example(d, '/themes', '400', 'application/problem+json').detail;
    } },
];
