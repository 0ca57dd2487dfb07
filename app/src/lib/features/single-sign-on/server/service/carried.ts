import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '#lib/server/installation-secret.ts';

/** Words that a browser keeps for us for a while and cannot change. */
export function carried(kind: string, value: unknown, until: Date): string {
	const words = Buffer.from(JSON.stringify({ value, until: until.getTime() })).toString('base64url');
	return `${words}.${markOf(kind, words)}`;
}

/** What was given away, if it is ours, of this kind and not too old. */
export function broughtBack(kind: string, text: string | undefined, now: Date): unknown {
	const [words = '', mark = ''] = (text ?? '').split('.');
	const [given, own] = [Buffer.from(mark), Buffer.from(markOf(kind, words))];
	if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
	const { value, until } = JSON.parse(Buffer.from(words, 'base64url').toString()) as { value: unknown; until: number };
	return until > now.getTime() ? value : null;
}

function markOf(kind: string, words: string): string {
	return createHmac('sha256', installationSecret()).update(`sso:${kind}:${words}`).digest('base64url');
}
