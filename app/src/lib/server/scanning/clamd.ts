import { connect } from 'node:net';

export type Clamd = { readonly host: string; readonly port: number };
/** What the scanner says of a file; `unsure`: it could not look, and is to be asked again. */
export type Verdict = { readonly said: 'clean' } | { readonly said: 'found'; readonly what: string } | { readonly said: 'unsure'; readonly fault: string };

const CHUNK = 64 * 1024;
const SECONDS = 120;
const ANSWER_MOST = 4096;

/** The scanner of this installation (KHEO_CLAMD=host:port), or null while none is set. */
export function clamdSettings(env: NodeJS.ProcessEnv = process.env): Clamd | null {
	const [, host, port] = /^(.+):(\d{1,5})$/.exec(env['KHEO_CLAMD'] ?? '') ?? [];
	return host !== undefined && Number(port) > 0 && Number(port) < 65_536 ? { host: host.replaceAll(/^\[|\]$/g, ''), port: Number(port) } : null;
}

/** Asks clamd by INSTREAM (clamd(8)): chunks behind their length in four bytes, the greatest first, and an empty one at the end. Never throws. */
export function scan({ host, port }: Clamd, bytes: Uint8Array): Promise<Verdict> {
	return new Promise((resolve) => {
		let answer = '';
		const socket = connect({ host, port });
		const end = (verdict: Verdict): void => {
			socket.destroy();
			resolve(verdict);
		};
		socket.setTimeout(SECONDS * 1000, () => end({ said: 'unsure', fault: 'timeout' }));
		socket.on('error', ({ message }) => end(answer === '' ? { said: 'unsure', fault: message } : verdictOf(answer)));
		socket.on('data', (data) => {
			answer = (answer + data.toString('utf8')).slice(0, ANSWER_MOST);
			if (answer.includes('\0')) end(verdictOf(answer));
		});
		socket.on('close', () => end(verdictOf(answer)));
		socket.on('connect', () => {
			socket.write('zINSTREAM\0');
			for (let at = 0; at < bytes.byteLength; at += CHUNK) writeChunk(bytes.subarray(at, at + CHUNK));
			writeChunk(new Uint8Array());
		});
		function writeChunk(chunk: Uint8Array): void {
			const length = Buffer.alloc(4);
			length.writeUInt32BE(chunk.byteLength);
			socket.write(length);
			if (chunk.byteLength > 0) socket.write(chunk);
		}
	});
}

/** "stream: OK", "stream: Eicar-Signature FOUND", or an error such as "INSTREAM size limit exceeded. ERROR". */
function verdictOf(answer: string): Verdict {
	const line = answer.split('\0')[0]?.trim() ?? '';
	if (line === 'stream: OK') return { said: 'clean' };
	const what = /^stream: (.+) FOUND$/.exec(line)?.[1];
	return what === undefined ? { said: 'unsure', fault: line || 'no answer' } : { said: 'found', what };
}
