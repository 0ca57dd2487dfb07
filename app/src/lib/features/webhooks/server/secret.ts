import { createHmac, randomBytes } from 'node:crypto';
import { lock } from '#lib/server/personal/cipher.ts';
import { masterKey, openWithMaster } from '#lib/server/personal/master-key.ts';

const prefix = 'whsec_';

/** Shown to a person this once, and kept under the master key. */
export function newSecret(endpointId: string): { readonly secret: string; readonly box: string } {
	const bytes = randomBytes(24);
	return { secret: prefix + bytes.toString('base64'), box: lock(masterKey(), bytes, placeOf(endpointId)) };
}

/** The headers by which the receiver knows who sent this very text, and when (Standard Webhooks); null when the secret cannot be opened here. */
export function signedHeaders(
	endpointId: string,
	box: string,
	message: { readonly id: string; readonly payload: string },
	at: Date
): Record<string, string> | null {
	const secret = openWithMaster(box, placeOf(endpointId));
	if (!secret) return null;
	const [id, seconds] = [`msg_${message.id}`, Math.floor(at.getTime() / 1000)];
	const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${message.payload}`).digest('base64');
	return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}

function placeOf(endpointId: string): string {
	return `webhook ${endpointId}`;
}
