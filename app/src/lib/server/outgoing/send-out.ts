import http from 'node:http';
import https from 'node:https';
import { guardedLookup, OutgoingForbidden, refuseInnerNumbers } from './guarded-lookup.ts';
import { isPermittedHost } from './permitted-hosts.ts';

export type Outgoing = {
	readonly url: string;
	readonly method: 'GET' | 'POST';
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Uint8Array;
	readonly patience: number;
	/** More of an answer is not read. */
	readonly answerMax: number;
};
export type Answered = { readonly status: number; readonly body: Uint8Array };

/** No answer. `reached`: the request may have arrived. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer';
	readonly code: string;
	readonly reached: boolean;

	constructor(code: string, reached: boolean, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
		this.reached = reached;
	}
}

/** An address that may be spoken to: https to the Internet, or any machine that the installation names. Where its name leads is looked at when it is spoken to. */
export function outgoingUrl(text: string): URL {
	if (!URL.canParse(text)) throw new OutgoingForbidden();
	const url = new URL(text);
	const isPlain = url.protocol === 'http:' && isPermittedHost(url);
	if ((url.protocol !== 'https:' && !isPlain) || url.username !== '' || url.password !== '') throw new OutgoingForbidden();
	if (!isPermittedHost(url)) refuseInnerNumbers(url);
	return url;
}

/**
 * The one way by which the server speaks to other machines by http(s). No answer leads to another address; one that goes on for ever is cut off. Throws
 * `OutgoingForbidden` before anything is sent, `NoAnswer` when nothing came back.
 */
export async function sendOut(outgoing: Outgoing): Promise<Answered> {
	const url = outgoingUrl(outgoing.url);
	const state = { reached: false };
	try {
		return await exchange(url, outgoing, state);
	} catch (error) {
		if (error instanceof OutgoingForbidden) throw error;
		throw new NoAnswer(codeOf(error), state.reached, { cause: error });
	}
}

function exchange(url: URL, { method, headers, body, patience, answerMax }: Outgoing, state: { reached: boolean }): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const secure = url.protocol === 'https:';
		const length = body ? { 'content-length': String(body.byteLength) } : {};
		const guard = isPermittedHost(url) ? {} : { lookup: guardedLookup };
		const request = (secure ? https : http).request(url, {
			method,
			headers: { ...headers, ...length },
			agent: false,
			signal: AbortSignal.timeout(patience),
			...guard
		});
		request.on('error', reject);
		request.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => void (state.reached = true)));
		request.on('response', (response) => {
			const parts: Buffer[] = [];
			let size = 0;
			const done = () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).subarray(0, answerMax) });
			response.on('data', (part: Buffer) => {
				parts.push(part);
				size += part.length;
				if (size < answerMax) return;
				done();
				request.destroy();
			});
			response.on('end', done);
			response.on('error', reject);
		});
		request.end(body);
	});
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'error';
	if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'ETIMEDOUT';
	return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
