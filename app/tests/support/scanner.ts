import { createServer, type Socket } from 'node:net';
import { listening } from './listening.ts';

/** The harmless test file that every scanner reports, put together here so that no scanner reports this source. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

const SIZE_MAX = 1_000_000;

/** Speaks clamd's INSTREAM over TCP as clamd(8) describes it; it knows one virus. There is no clamd in the test's system. */
export async function aScanner({ hangsUp = false } = {}) {
	const received: number[] = [];
	const server = createServer((socket) => (hangsUp ? socket.once('data', () => socket.destroy()) : answer(socket, received)));
	const { port, [Symbol.asyncDispose]: close } = await listening(server);
	return {
		address: { host: '127.0.0.1', port },
		/** The sizes of what arrived whole. */
		received,
		[Symbol.asyncDispose]: close
	};
}

function answer(socket: Socket, received: number[]): void {
	let data = Buffer.alloc(0);
	socket.on('error', () => undefined);
	socket.on('data', (chunk) => {
		data = Buffer.concat([data, chunk]);
		const stream = streamIn(data);
		if (stream === 'too-large') socket.end('INSTREAM size limit exceeded. ERROR\0');
		if (stream === null || stream === 'too-large') return;
		received.push(stream.byteLength);
		socket.end(stream.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
	});
}

/** The streamed bytes once the empty chunk came; null before. */
function streamIn(data: Buffer): Buffer | 'too-large' | null {
	const command = 'zINSTREAM\0';
	if (data.subarray(0, command.length).toString('latin1') !== command) return null;
	const chunks: Buffer[] = [];
	let at = command.length;
	while (at + 4 <= data.length) {
		const length = data.readUInt32BE(at);
		if (length === 0) return Buffer.concat(chunks);
		chunks.push(data.subarray(at + 4, at + 4 + length));
		at += 4 + length;
		if (at > SIZE_MAX) return 'too-large';
	}
	return null;
}
