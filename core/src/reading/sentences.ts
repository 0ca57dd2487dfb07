import { matchesOf } from '../language/matches.ts';

/** A stretch of a text, by offsets. */
export type Stretch = { readonly from: number; readonly to: number };

/** The mark comes first, so that only marks are looked at; what stands before it is asked then. */
const ends = /[.](?<=[\p{Ll}\d)”"\]]{2}[.])(?=\s+[\p{Lu}“"(])|[!?](?=\s+\p{Lu})/gu;

/** The sentences of a paragraph; a full stop inside a number, a date or "./." ends none. */
export function sentencesOf(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let from = 0;
	for (const match of matchesOf(ends, text)) {
		if (isShortForm(text.slice(Math.max(0, match.index - 5), match.index))) continue;
		stretches.push({ from, to: match.index + 1 });
		from = match.index + 1;
	}
	stretches.push({ from, to: text.length });
	return stretches.map(({ from, to }) => trimmed(text, from, to)).filter(({ from, to }) => to > from);
}

/** "TP.", "PGS.", a number that is no year: a full stop after them ends no sentence. */
function isShortForm(before: string): boolean {
	return /(?:\s(?:TP|TT|TX|PGS|GS|TS|ThS|BS|KS)|\d)$/u.test(before) && !/\d{4}$/u.test(before);
}

function trimmed(text: string, from: number, to: number): Stretch {
	const part = text.slice(from, to);
	return { from: from + part.length - part.trimStart().length, to: to - part.length + part.trimEnd().length };
}
