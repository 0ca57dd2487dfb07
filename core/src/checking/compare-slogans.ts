import { foldTone } from '../language/fold-tone.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';
import { wordChanges, type WordChange } from '../revision/word-changes.ts';

/** A slogan beside the superior's that it was copied from; `words` says which words left and which came. */
export type ComparedSlogan = { readonly own: string; readonly original: string | null; readonly same: boolean; readonly words: readonly WordChange[] };

export type SloganComparison = {
	readonly compared: readonly ComparedSlogan[];
	/** The superior's slogans of which we have none. */
	readonly missing: readonly string[];
};

/**
 * Each slogan of ours against the superior's, word for word. Where the tone mark stands ("hòa", "hoà"), kinds of quotation marks, blanks and the way
 * letters are stored make no difference. One that is like none of theirs is our own: `original` is null.
 */
export function compareSlogans(own: readonly string[], superior: readonly string[]): SloganComparison {
	const originals = superior.map((text) => ({ text, same: comparable(text), shingles: shinglesOf(text) }));
	const compared = own.map((text) => compare(text, originals));
	const copied = new Set(compared.map(({ original }) => original));
	return { compared, missing: superior.filter((text) => !copied.has(text)) };
}

const alike = 0.5;

type Original = { readonly text: string; readonly same: string; readonly shingles: ReadonlySet<string> };

function compare(own: string, originals: readonly Original[]): ComparedSlogan {
	const same = comparable(own);
	const equal = originals.find((one) => one.same === same);
	if (equal) return { own, original: equal.text, same: true, words: [] };
	const words = shinglesOf(own);
	const [nearest] = originals.map((one) => ({ ...one, likeness: likeness(words, one.shingles) })).sort((a, b) => b.likeness - a.likeness);
	if (!nearest || nearest.likeness < alike) return { own, original: null, same: false, words: [] };
	return { own, original: nearest.text, same: false, words: wordChanges(nearest.same, same) };
}

function comparable(text: string): string {
	return foldTone(text)
		.replace(/["“”«»]\s*|\s*["“”«»]/gu, '"')
		.replace(/\s+/gu, ' ')
		.trim();
}
