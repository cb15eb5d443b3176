// A client that sends any bytes it likes, for what no well-behaved client would send.
import { connect } from 'node:net';

/** A connection to the site; `send` bytes, then await `answer()`: the status of the first answer, or why there is none. */
export function dial(url, from) {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), localAddress: from });
    let text = '';
    let closed = false;
    const waiting = [];
    const look = () => {
        const status = text.match(/^HTTP\/1\.1 (\d{3})/)?.[1];
        if (status ?? closed)
            for (const done of waiting.splice(0))
                done(status ? Number(status) : 'closed');
    };
    socket.setEncoding('latin1');
    socket.on('data', (more) => { text += more; look(); });
    socket.on('error', () => {});
    socket.on('close', () => { closed = true; look(); });
    return {
        send: (bytes) => new Promise((done) => { socket.write(bytes, 'latin1', () => done()); }),
        answer: () => new Promise((done) => { waiting.push(done); look(); }),
        text: () => text,
        is_closed: () => closed,
        connected: new Promise((done) => { socket.once('connect', () => done(true)); socket.once('close', () => done(false)); }),
        end: () => socket.destroy(),
    };
}

/** The status that these bytes get on a connection of their own. */
export async function status_of(url, bytes) {
    const line = dial(url);
    line.send(bytes);
    const status = await line.answer();
    line.end();
    return status;
}
