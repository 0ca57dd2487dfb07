import { sha256Of } from '#lib/server/files/store.ts';

/** Of what is answered, byte by byte. */
export function entityTag(body: string): string {
	return `"${sha256Of(body).slice(0, 32)}"`;
}

/** Does a header name this tag? A list of tags, weak ones too, or `*` for any. */
export function namesTag(header: string | null, tag: string): boolean {
	const named = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
	return named.includes(tag) || named.includes('*');
}
