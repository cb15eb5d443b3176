// The same answers of authenticators, honest and not, to our verification and to @simplewebauthn/server: the verdicts
// must be the same, but for what we refuse on purpose and it lets pass (`ours`: with the reason).
//   node tests/webauthn/oracle.mjs WEBAUTHN_VERDICT
import { spawnSync } from 'node:child_process';
import { randomBytes, webcrypto } from 'node:crypto';
import { Authenticator, algorithms, b64, cbor } from './authenticator.mjs';

globalThis.crypto ??= webcrypto; // node 18
const { verifyAuthenticationResponse, verifyRegistrationResponse } = await import('@simplewebauthn/server');

const site = { site: 'kracht.example', origin: 'https://kracht.example' };
const flip = (bytes, at, bit = 1) => { const copy = Buffer.from(bytes); copy[at < 0 ? copy.length + at : at] ^= bit; return copy; };
const self = (algorithm, signer) => (message) =>
    cbor.map([[cbor.text('alg'), cbor.whole(algorithm)], [cbor.text('sig'), cbor.bytes(signer(message))]]);

/** Lies that both ceremonies can tell. */
const common = {
    'another type': { client: { type: 'webauthn.other' } },
    'another challenge': { client: { challenge: b64(randomBytes(32)) } },
    'no challenge': { client: { challenge: '' } },
    'another origin': { client: { origin: 'https://evil.example' } },
    'origin without https': { client: { origin: 'http://kracht.example' } },
    'origin with a port': { client: { origin: 'https://kracht.example:444' } },
    'a member more': { client: { other_keys_can_be_added_here: 'yes' } },
    'no json': { text: (text) => text.slice(1) },
    'json cut off': { text: (text) => text.slice(0, -1) },
    'another site': { site: 'evil.example' },
    'extensions promised': { flags: 0x85 },
    'left-over bytes': { more: Buffer.from([0]) },
    'across origins': { client: { crossOrigin: true }, ours: 'nobody frames us' },
    'a top origin': { client: { topOrigin: 'https://evil.example' }, ours: 'nobody frames us' },
};
const registrations = {
    honest: {},
    'of the other ceremony': { client: { type: 'webauthn.get' } },
    'nobody there': { flags: 0x44 },
    'nobody verified': { flags: 0x41 },
    'backed up': { flags: 0x5d },
    'backed up but not eligible': { flags: 0x55 },
    'no key': { flags: 0x05 },
    'a counter': { counter: 77 },
    'empty id': { id: Buffer.alloc(0), ours: 'a name that is none' },
    'id of one byte': { id: Buffer.alloc(1, 7) },
    'id of 1023 bytes': { id: Buffer.alloc(1023, 7) },
    'id of 1024 bytes': { id: Buffer.alloc(1024, 7), ours: '7.1, step 25' },
    'none with a statement': { statement: () => cbor.map([[cbor.text('alg'), cbor.whole(-7)]]) },
    'unknown format': { format: 'invented', theirs: 'we ask for none and do not look at statements' },
    'object cut off': { object: (object) => object.subarray(0, -1), ours: 'one whole item' },
    'object with more behind': { object: (object) => Buffer.concat([object, Buffer.from([0])]), ours: 'one item, no more' },
    'object in another order': { ours: 'CTAP2 canonical form', object: (_, { data, statement }) =>
        cbor.map([[cbor.text('authData'), cbor.bytes(data)], [cbor.text('fmt'), cbor.text('none')], [cbor.text('attStmt'), statement]]) },
    'object without statement': { object: (_, { data }) => cbor.map([[cbor.text('fmt'), cbor.text('none')], [cbor.text('authData'), cbor.bytes(data)]]) },
    'extensions': { flags: 0xc5, more: cbor.map([[cbor.text('credProtect'), cbor.whole(2)]]) },
};
const assertions = {
    honest: {},
    'of the other ceremony': { client: { type: 'webauthn.create' } },
    'nobody there': { flags: 0x04 },
    'nobody verified': { flags: 0x01 },
    'backed up': { flags: 0x1d },
    'backed up but not eligible': { flags: 0x15 },
    'counter rises': { counter: 8, known: 7 },
    'counter stands': { counter: 7, known: 7 },
    'counter falls': { counter: 6, known: 7 },
    'counter gone': { counter: 0, known: 7 },
    'counter from nought': { counter: 1, known: 0 },
    'no signature': { signature: () => Buffer.alloc(0) },
    'signature cut off': { signature: (signature) => signature.subarray(0, -1) },
    'signature changed': { signature: (signature) => flip(signature, -1) },
    'signature of another': { signature: (signature) => new Authenticator().sign(signature) },
    'key promised': { flags: 0x45 },
    'extensions': { flags: 0x85, more: cbor.map([[cbor.text('credProtect'), cbor.whole(2)]]) },
};

/** Keys that are none; the oracle looks at a key only when it verifies by it. */
function bad_keys(authenticator) {
    const pairs = authenticator.pairs();
    const with_pair = (at, value) => cbor.map(pairs.map((pair, i) => (i === at ? [pair[0], value] : pair)));
    const why = { ours: 'a key is checked before it is kept' };
    const keys = {
        'another algorithm': { key: with_pair(1, cbor.whole(-37)) },
        'no algorithm': { key: cbor.map(pairs.filter((_, i) => i !== 1)) },
        'another type': { key: with_pair(0, cbor.whole(4)), ...why },
        'a parameter more': { key: cbor.map([...pairs, [cbor.whole(-70), cbor.whole(1)]]), ...why },
        'a number too short': { key: with_pair(pairs.length - 1, cbor.bytes(Buffer.from([1]))), ...why },
        'an array': { key: cbor.array([cbor.whole(1)]) },
    };
    if (authenticator.algorithm === -7) {
        const off_curve = flip(authenticator.numbers.y, 31);
        Object.assign(keys, {
            'off the curve': { key: with_pair(4, cbor.bytes(off_curve)), ...why },
            'compressed': { key: with_pair(4, Buffer.from([0xf5])), ...why },
            'another curve': { key: with_pair(2, cbor.whole(2)), ...why },
        });
    }
    if (authenticator.algorithm === -257)
        keys['a short modulus'] = { key: with_pair(2, cbor.bytes(authenticator.numbers.n.subarray(0, 128))), ...why };
    return Object.fromEntries(Object.entries(keys).map(([name, lie]) => [`key: ${name}`, lie]));
}

function cases_of(algorithm) {
    const authenticator = new Authenticator(algorithm);
    const asked = { ...site, challenge: randomBytes(32) };
    const statements = {
        'self attestation': { format: 'packed', statement: self(algorithm, (message) => authenticator.sign(message)) },
        'self attestation of something else': { format: 'packed', statement: self(algorithm, () => authenticator.sign(Buffer.from('x'))) },
        'self attestation by another algorithm': { format: 'packed', statement: self(-36, (message) => authenticator.sign(message)), ours: '8.2' },
    };
    const attested = ({ flags, ...lie }) => (flags === undefined ? lie : { ...lie, flags: flags | 0x40 });
    const made = Object.entries({ ...common, ...statements, ...bad_keys(authenticator) })
        .map(([name, lie]) => [name, attested(lie)]);
    const created = [...Object.entries(registrations), ...made].map(([name, lie]) =>
        ({ name: `${algorithm}: register: ${name}`, lie, asked, ...authenticator.create(asked, lie) }));
    const got = Object.entries({ ...common, ...assertions }).map(([name, lie]) => ({
        name: `${algorithm}: sign in: ${name}`, lie, asked, id: authenticator.id, handle: authenticator.handle,
        key: authenticator.key(), counter: lie.known ?? 0, ...authenticator.get(asked, lie) }));
    return [...created, ...got];
}

function our_verdicts(binary, cases) {
    const line = ({ asked, lie, name, ...rest }) => JSON.stringify(Object.fromEntries(
        Object.entries({ ...asked, ...rest }).map(([key, value]) => [key, Buffer.isBuffer(value) ? b64(value) : value])));
    const ran = spawnSync(binary, { input: cases.map(line).join('\n') + '\n', encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (ran.status !== 0) throw new Error(`${binary} ended with ${ran.status ?? ran.signal}: ${ran.stderr}`);
    return ran.stdout.trim().split('\n').map((text) => JSON.parse(text));
}

async function their_verdict({ asked, object, id, key, counter, client_data, data, signature, handle }) {
    const expected = { expectedChallenge: b64(asked.challenge), expectedOrigin: asked.origin, expectedRPID: asked.site,
        requireUserVerification: true };
    const envelope = (response) => ({ id: b64(id ?? 'x'), rawId: b64(id ?? 'x'), type: 'public-key', clientExtensionResults: {}, response });
    try {
        if (object) {
            const answer = envelope({ clientDataJSON: b64(client_data), attestationObject: b64(object) });
            const { verified, registrationInfo } =
                await verifyRegistrationResponse({ response: answer, ...expected, supportedAlgorithmIDs: algorithms });
            const credential = registrationInfo?.credential;
            return { ok: verified, id: credential?.id, key: credential && b64(credential.publicKey), counter: credential?.counter };
        }
        const answer = envelope({ clientDataJSON: b64(client_data), authenticatorData: b64(data), signature: b64(signature), userHandle: b64(handle) });
        const { verified, authenticationInfo } = await verifyAuthenticationResponse(
            { response: answer, ...expected, credential: { id: b64(id), publicKey: new Uint8Array(key), counter } });
        return { ok: verified, counter: authenticationInfo?.newCounter };
    } catch (error) {
        return { ok: false, why: error.message };
    }
}

function disagreement({ lie }, ours, theirs) {
    if (lie.ours) return ours.ok ? 'we must refuse this' : null;
    if (lie.theirs) return ours.ok && !theirs.ok ? null : 'only the oracle should refuse this';
    if (ours.ok !== theirs.ok) return 'the verdicts differ';
    const facts = ours.ok ? Object.keys(ours) : [];
    return facts.every((fact) => ours[fact] === theirs[fact]) ? null : 'what was read differs';
}

const cases = algorithms.flatMap(cases_of);
const ours = our_verdicts(process.argv[2], cases);
let failed = 0;
for (const [i, each] of cases.entries()) {
    const theirs = await their_verdict(each);
    const wrong = disagreement(each, ours[i], theirs);
    if (!wrong) continue;
    failed += 1;
    console.log(`${each.name}: ${wrong}\n  ours:   ${JSON.stringify(ours[i])}\n  theirs: ${JSON.stringify(theirs)}`);
}
const good = ours.filter(({ ok }) => ok).length;
console.log(`${cases.length} answers, ${good} accepted, ${failed} disagreements`);
process.exit(failed === 0 && good > 0 && good < cases.length ? 0 : 1);
