import type { Piece } from './piece.ts';
import { opensItem } from './list-mark.ts';

const shortest = 60;

/** Puts a paragraph together again that a page break cut: a long one without an end mark, then one that goes on in lower case. */
export function mendPageBreaks(pieces: readonly Piece[]): Piece[] {
	const mended: Piece[] = [];
	for (const piece of pieces) {
		const before = mended.at(-1);
		if (before?.kind === 'text' && piece.kind === 'text' && isCut(before.text, piece.text) && !before.heading && !piece.heading) {
			mended[mended.length - 1] = { kind: 'text', text: `${before.text} ${piece.text}` };
		} else mended.push(piece);
	}
	return mended;
}

function isCut(before: string, after: string): boolean {
	return before.length >= shortest && !/[.;:!?…”"*)\]]$/u.test(before.trimEnd()) && /^\p{Ll}/u.test(after) && !opensItem(after);
}
