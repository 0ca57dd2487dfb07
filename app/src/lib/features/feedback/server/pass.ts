import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '#lib/server/installation-secret.ts';

/** The PIN that goes with a code. It follows from the installation's secret, so that it stands in no table, no log and no backup of the database. */
export function pinOf(agencyId: string, id: string): string {
	return String(mac(`feedback-pin\n${agencyId}\n${id}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

export function isPin(agencyId: string, id: string, typed: string): boolean {
	const bare = typed.replace(/\D/gu, '');
	return bare.length === 6 && timingSafeEqual(Buffer.from(bare), Buffer.from(pinOf(agencyId, id)));
}

/** Says when a form was drawn, so that one filled in too fast for a person is told apart. */
export function formToken(agencyId: string, now: Date): string {
	const at = String(now.getTime());
	return `${at}.${mac(`feedback-form\n${agencyId}\n${at}`).toString('base64url')}`;
}

/** How long ago the form was drawn, in seconds; null when we did not draw it. */
export function tokenAge(agencyId: string, token: string, now: Date): number | null {
	const at = token.slice(0, token.indexOf('.'));
	const own = Buffer.from(formToken(agencyId, new Date(Number(at) || 0)));
	const sent = Buffer.from(token);
	return sent.length === own.length && timingSafeEqual(sent, own) ? (now.getTime() - Number(at)) / 1000 : null;
}

function mac(of: string): Buffer {
	return createHmac('sha256', installationSecret()).update(of).digest();
}
