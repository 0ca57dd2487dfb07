import { sha256Of } from '#lib/server/files/store.ts';

/** An id that follows from what it names: whoever makes it and however often, it is the same. */
export function derivedId(of: string): string {
	const hex = sha256Of(of);
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
