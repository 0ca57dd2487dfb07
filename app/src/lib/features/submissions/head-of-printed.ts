import { likeness, searchKey, shinglesOf } from '@kheo/core';

type Head = { readonly label: string; readonly title: string };

/** The plan's content head that a heading line of the unit's table means ("I. Tuyên truyền"), by its words; null when none is clearly alike. */
export function headOfPrinted(printed: string | null, heads: readonly Head[]): string | null {
	if (printed === null) return null;
	const words = wordsOnly(printed);
	const exact = heads.find(({ title }) => wordsOnly(title) === words || wordsOnly(title).startsWith(`${words} `));
	if (exact) return exact.label;
	const scored = heads
		.map(({ label, title }) => ({ label, score: likeness(shinglesOf(words), shinglesOf(wordsOnly(title))) }))
		.sort((a, b) => b.score - a.score);
	return scored[0] && scored[0].score >= 0.6 ? scored[0].label : null;
}

function wordsOnly(title: string): string {
	return searchKey(title)
		.replace(/^([ivx]+|\d+)(\.\d+)*[.)]\s*/, '')
		.trim();
}
