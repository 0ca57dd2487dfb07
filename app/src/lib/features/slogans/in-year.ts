import { type PlainDate, sloganInYear, type SloganWords } from '@kheo/core';

type Printed = { readonly label: string; readonly words: string; readonly year: number };

/** Reading the anniversaries out of a sentence costs more than the rest of a people's page, and a year brings few sentences. */
const said = new Map<string, Pick<Printed, 'label' | 'words'>>();
const keptInMind = 500;

/** The words as they are shown on a day. */
export function inYear({ label, words, year }: Printed, day: PlainDate): Pick<Printed, 'label' | 'words'> {
	const to = day.slice(0, 4);
	const key = JSON.stringify([label, words, year, to]);
	const known = said.get(key);
	if (known) return known;
	const shown: SloganWords = sloganInYear({ label, text: words }, { from: year, to: Number(to) });
	if (said.size >= keptInMind) said.clear();
	said.set(key, { label: shown.label, words: shown.text });
	return { label: shown.label, words: shown.text };
}
