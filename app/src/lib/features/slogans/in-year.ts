import { type PlainDate, sloganInYear, type SloganWords } from '@kheo/core';

/** The words as they are shown on a day. */
export function inYear({ label, words, year }: { readonly label: string; readonly words: string; readonly year: number }, day: PlainDate) {
	const shown: SloganWords = sloganInYear({ label, text: words }, { from: year, to: Number(day.slice(0, 4)) });
	return { label: shown.label, words: shown.text };
}
