import type { TextRun } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import type { TextPiece } from './text-places.ts';

/** Offsets of a run's text in the file's own text of that run; null where the two do not surely agree. */
export type RawOffsets = (offset: number) => number | null;

/** Accents may be set apart in the file and invisible marks stand in it: places are told by comparing what both read like. */
export function rawOffsets({ text, origin }: TextRun, pieces: readonly TextPiece[]): RawOffsets {
	const { start = 0, end = 0 } = origin ?? {};
	const raw = pieces
		.map((piece) => piece.text)
		.join('')
		.slice(start, end);
	if (raw === text) return (offset) => start + offset;
	const table = offsetsOf(raw, sharedLength(cleanText(raw), text));
	return (offset) => {
		const found = table.get(offset);
		return found === undefined ? null : start + found;
	};
}

/** Cuts between letters, each with its marks, up to where both texts stop agreeing. */
function offsetsOf(raw: string, until: number): Map<number, number> {
	const table = new Map([[0, 0]]);
	let [cut, read] = [0, 0];
	for (const [letter] of raw.matchAll(/[\s\S]\p{M}*/gu)) {
		cut += letter.length;
		read += cleanText(letter).length;
		if (read > until) break;
		if (!table.has(read)) table.set(read, cut);
	}
	return table;
}

/** NOTE: the reader may have joined a mark of the next run to this one; up to there the texts are the same. */
function sharedLength(a: string, b: string): number {
	let shared = 0;
	while (shared < a.length && a[shared] === b[shared]) shared += 1;
	return shared;
}
