/** What fixes a log up to one of its entries: how many came before and with it, and the hash that all of them lead to. */
export type LogAnchor = { readonly position: number; readonly hash: string };

const hashLength = 64;

/** The anchor as one line for a QR code, a letter or a file: whose log, of which day, how far, and the hash. */
export function logAnchorLine(whose: string, day: string, { position, hash }: LogAnchor): string {
	return `KHEO ${whose} ${day} ${position} ${hash}`;
}

/** The hash in groups of eight, to be read out and typed. */
export function hashGroups(hash: string): string[] {
	return hash.match(/.{1,8}/gu) ?? [];
}

/**
 * An anchor from what was typed off paper or scanned: a number and somewhere after it 64 signs of hash, in groups or in one, in capitals or not; o, i and l stand
 * for the digits they are mistaken for. Null when it is none.
 */
export function readLogAnchor(typed: string): LogAnchor | null {
	const tokens = typed.split(/[\s:;,\-–|]+/u).filter(Boolean);
	let hash = '';
	while (tokens.length > 0 && hash.length < hashLength) {
		const signs = hexOf(tokens.pop() ?? '');
		hash = signs === null ? '' : signs + hash;
	}
	const position = tokens.findLast((token) => /^[\d.]+$/u.test(token))?.replaceAll('.', '') ?? '';
	return hash.length === hashLength && /^[1-9]\d{0,14}$/u.test(position) ? { position: Number(position), hash } : null;
}

function hexOf(token: string): string | null {
	const signs = token.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/gu, '1');
	return /^[0-9a-f]+$/u.test(signs) ? signs : null;
}
