/** A stretch of a text, by offsets. */
export type Stretch = { readonly from: number; readonly to: number };

const ends = /(?<=[\p{Ll}\d)”"\]]{2})[.](?=\s+[\p{Lu}“"(])|[!?](?=\s+\p{Lu})/gu;

/** The sentences of a paragraph; a full stop inside a number, a date or "./." ends none. */
export function sentencesOf(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let from = 0;
	for (const match of text.matchAll(ends)) {
		if (/(?:\s(?:TP|TT|TX|PGS|GS|TS|ThS|BS|KS)|\d)$/u.test(text.slice(0, match.index)) && !/\d{4}$/u.test(text.slice(0, match.index))) continue;
		stretches.push({ from, to: match.index + 1 });
		from = match.index + 1;
	}
	stretches.push({ from, to: text.length });
	return stretches.map(({ from, to }) => trimmed(text, from, to)).filter(({ from, to }) => to > from);
}

function trimmed(text: string, from: number, to: number): Stretch {
	const part = text.slice(from, to);
	return { from: from + part.length - part.trimStart().length, to: to - part.length + part.trimEnd().length };
}
