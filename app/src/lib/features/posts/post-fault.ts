/** Why a post did not go, as far as it tells people what to do about it; the words of each stand in the catalogue. */
export const postFaults = [
	'token',
	'permission',
	'limit',
	'duplicate',
	'blocked',
	'content',
	'picture-missing',
	'picture-large',
	'address',
	'account-off',
	'not-approved',
	'away',
	'cut-off',
	'other'
] as const;
export type PostFaultKind = (typeof postFaults)[number];
/** `said`: as the other side said it. */
export type PostFault = { readonly kind: PostFaultKind; readonly said: string };

/** A kept fault is its kind and, after a space, what the other side said. */
export function readFault(kept: string | null): PostFault | null {
	if (kept === null) return null;
	const [first = '', ...rest] = kept.split(' ');
	const kind = postFaults.find((one) => one === first);
	return kind ? { kind, said: rest.join(' ') } : { kind: 'other', said: kept };
}
