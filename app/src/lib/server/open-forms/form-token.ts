import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '../installation-secret.ts';

/** Says when a form that anybody may send was drawn, so that one filled in too fast for a person is told apart. */
export function formToken(agencyId: string, now: Date): string {
	const at = String(now.getTime());
	return `${at}.${mac(`open-form\n${agencyId}\n${at}`)}`;
}

/** How long ago the form was drawn, in seconds; null when we did not draw it. */
export function tokenAge(agencyId: string, token: string, now: Date): number | null {
	const at = token.slice(0, token.indexOf('.'));
	const own = Buffer.from(formToken(agencyId, new Date(Number(at) || 0)));
	const sent = Buffer.from(token);
	return sent.length === own.length && timingSafeEqual(sent, own) ? (now.getTime() - Number(at)) / 1000 : null;
}

function mac(of: string): string {
	return createHmac('sha256', installationSecret()).update(of).digest('base64url');
}
