import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { guardedLookup, refuseInnerNumbers } from './outgoing/guarded-lookup.ts';
import { isPermittedHost } from './outgoing/permitted-hosts.ts';

export type Answered = { readonly status: number; readonly body: Uint8Array };
/** `certificate`: the server showed another certificate than the one that was agreed on; nothing was sent to it. */
export class WrongCertificate extends Error {
	override readonly name = 'WrongCertificate';
}

type Posting = {
	readonly url: string;
	readonly body: Uint8Array;
	readonly type: string;
	/** SHA-256 of the one certificate that is trusted, in hex; null: whatever a public authority vouches for. */
	readonly certificateSha256: string | null;
};

const ANSWER_MAX = 1024 * 1024;
const patience = 60_000;

/**
 * Posts over TLS only. Where a certificate is agreed on, neither the path nor the body leaves before it has been seen, so that the machine may be inside, as on the
 * network between agencies; without one it has to be on the Internet or be named by the installation.
 */
export function postPinned({ url, body, type, certificateSha256 }: Posting): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const headers = { 'content-type': type, 'content-length': body.byteLength, accept: 'application/json' };
		const guard = certificateSha256 === null && !isPermittedHost(new URL(url)) ? { lookup: guardedLookup } : {};
		if ('lookup' in guard) refuseInnerNumbers(new URL(url));
		const trust = { rejectUnauthorized: certificateSha256 === null, agent: false as const, ...guard };
		const request = https.request(url, { method: 'POST', headers, timeout: patience, signal: AbortSignal.timeout(2 * patience), ...trust });
		request.on('timeout', () => request.destroy(new Error('ETIMEDOUT')));
		request.on('error', reject);
		request.on('response', (response) => {
			const parts: Buffer[] = [];
			let size = 0;
			response.on('data', (part: Buffer) => {
				size += part.length;
				if (size > ANSWER_MAX) request.destroy(new Error('answer too long'));
				else parts.push(part);
			});
			response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
			response.on('error', reject);
		});
		request.on('socket', (socket) => {
			if (!(socket instanceof TLSSocket)) return request.destroy(new WrongCertificate());
			return socket.once('secureConnect', () => {
				if (certificateSha256 !== null && shownBy(socket) !== certificateSha256) request.destroy(new WrongCertificate());
				else request.end(body);
			});
		});
	});
}

function shownBy(socket: TLSSocket): string {
	return (socket.getPeerCertificate().fingerprint256 ?? '').replaceAll(':', '').toLowerCase();
}
