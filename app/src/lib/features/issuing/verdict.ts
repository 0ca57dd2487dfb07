import type { PlainDate, RemedyKind } from '@kheo/core';
import type { SignatureView } from './view.ts';

/** What anyone may know of an issued paper: no subject, no receiver, no reason. */
export type PublicPaper = {
	readonly issuer: string;
	readonly number: string;
	readonly dated: PlainDate;
	readonly issuedOn: PlainDate;
	readonly state: 'valid' | RemedyKind;
	readonly remedies: readonly { readonly how: RemedyKind; readonly byNumber: string | null; readonly dated: PlainDate }[];
	/** Of the issued file; null where none was attached. */
	readonly fileSha256: string | null;
	readonly contentSha256: string | null;
	/** By what it was found: the issued file itself, the file that went to signature, a code, or its number and day. */
	readonly by: 'file' | 'frozen' | 'code' | 'number';
};

/** What a stranger learns of a file, a code or a number. */
export type Verdict = {
	readonly papers: readonly PublicPaper[];
	/** Of the file that was dropped; it is not kept. */
	readonly file: { readonly sha256: string; readonly signatures: readonly SignatureView[] } | null;
};

/** "7f3a 91c2 0b6e", or longer, as a code; null for anything else. */
export function readCode(text: string): string | null {
	const bare = text.replaceAll(/[\s.-]/gu, '').toLowerCase();
	return /^[0-9a-f]{12,64}$/.test(bare) ? bare : null;
}

/** The first twelve signs of a hash, in fours. */
export function printCode(sha256: string): string {
	return sha256.slice(0, 12).match(/.{4}/gu)?.join(' ') ?? sha256;
}
