// An authenticator in a few lines: keys by node:crypto, CBOR by hand, so that every byte can be made wrong.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const b64 = (bytes) => Buffer.from(bytes).toString('base64url');

function head(major, argument) {
    const type = major << 5;
    if (argument < 24) return Buffer.from([type | argument]);
    if (argument < 256) return Buffer.from([type | 24, argument]);
    return Buffer.from([type | 25, argument >> 8, argument & 255]);
}
export const cbor = {
    whole: (number) => (number >= 0 ? head(0, number) : head(1, -1 - number)),
    bytes: (bytes) => Buffer.concat([head(2, bytes.length), bytes]),
    text: (text) => Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]),
    array: (items) => Buffer.concat([head(4, items.length), ...items]),
    /** In the order given. */
    map: (pairs) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]),
};

const kinds = {
    '-7': {
        make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
        pairs: ({ x, y }) => [[1, cbor.whole(2)], [3, cbor.whole(-7)], [-1, cbor.whole(1)], [-2, cbor.bytes(x)], [-3, cbor.bytes(y)]],
        hash: 'sha256',
    },
    '-8': {
        make: () => generateKeyPairSync('ed25519'),
        pairs: ({ x }) => [[1, cbor.whole(1)], [3, cbor.whole(-8)], [-1, cbor.whole(6)], [-2, cbor.bytes(x)]],
        hash: null,
    },
    '-257': {
        make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
        pairs: ({ n, e }) => [[1, cbor.whole(3)], [3, cbor.whole(-257)], [-1, cbor.bytes(n)], [-2, cbor.bytes(e)]],
        hash: 'sha256',
    },
};
export const algorithms = Object.keys(kinds).map(Number);

export class Authenticator {
    constructor(algorithm = -7) {
        this.kind = kinds[algorithm];
        this.algorithm = algorithm;
        const pair = this.kind.make();
        this.private = pair.privateKey;
        this.numbers = Object.fromEntries(Object.entries(pair.publicKey.export({ format: 'jwk' }))
            .map(([name, value]) => [name, Buffer.from(value, 'base64url')]));
        this.id = randomBytes(24);
        this.handle = randomBytes(32);
    }

    pairs() { return this.kind.pairs(this.numbers).map(([label, value]) => [cbor.whole(label), value]); }
    key() { return cbor.map(this.pairs()); }
    sign(message) { return sign(this.kind.hash, message, this.private); }

    /** What `create` answers; `lie` overrides any part. */
    create(asked, lie = {}) {
        const client = clientData('webauthn.create', asked, lie);
        const id = lie.id ?? this.id;
        const data = Buffer.concat([
            siteData(asked, { flags: 0x45, ...lie }), Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id,
            lie.key ?? this.key(), lie.more ?? Buffer.alloc(0)]);
        const statement = lie.statement?.(Buffer.concat([data, sha256(client)])) ?? cbor.map([]);
        const object = cbor.map([[cbor.text('fmt'), cbor.text(lie.format ?? 'none')], [cbor.text('attStmt'), statement],
            [cbor.text('authData'), cbor.bytes(data)]]);
        return { client_data: client, object: lie.object?.(object, { data, statement }) ?? object };
    }

    /** What `get` answers. */
    get(asked, lie = {}) {
        const client = clientData('webauthn.get', asked, lie);
        const data = Buffer.concat([siteData(asked, { flags: 0x05, ...lie }), lie.more ?? Buffer.alloc(0)]);
        const signature = this.sign(Buffer.concat([data, sha256(client)]));
        return { client_data: client, data, signature: lie.signature?.(signature) ?? signature };
    }
}

function clientData(type, asked, lie) {
    const honest = { type, challenge: b64(asked.challenge), origin: asked.origin, crossOrigin: false };
    const text = JSON.stringify({ ...honest, ...lie.client });
    return Buffer.from(lie.text?.(text) ?? text);
}

function siteData(asked, lie) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lie.counter ?? 0);
    return Buffer.concat([sha256(lie.site ?? asked.site), Buffer.from([lie.flags]), counter]);
}
