import type { Citation, Header } from './reading.ts';

/** One entry a document, at its first place; what a later place prints (date, issuer, subject) fills what the first left out. */
export function uniqueCitations(all: readonly Citation[], { number, symbol }: Header): Citation[] {
	const own = number === null || symbol === null ? null : new Set([`${number}/${symbol}`, `${number}-${symbol}`, `${number}${symbol}`].map(keyOf));
	const known = new Map<string, Citation>();
	for (const citation of all) {
		const key = keyOf(citation.number);
		if (own?.has(key)) continue;
		const first = known.get(key);
		known.set(key, first ? completed(first, citation) : citation);
	}
	return [...known.values()];
}

function completed(first: Citation, later: Citation): Citation {
	return { ...first, kind: first.kind ?? later.kind, date: first.date ?? later.date, issuer: first.issuer ?? later.issuer, about: first.about ?? later.about };
}

function keyOf(number: string): string {
	return number.toLocaleUpperCase('vi').replace(/[–]/gu, '-').replace(/\s/gu, '');
}
