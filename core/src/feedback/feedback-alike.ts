import { likeness, shinglesOf } from '../language/similarity.ts';

/** From here two messages are probably about the same thing; a person decides. */
export const ALIKE = 0.45;

/** Those of the others that say nearly the same, whatever their accents, the most alike first. */
export function alikeOf<T extends { readonly words: string }>(
	words: string,
	others: readonly T[],
	least = ALIKE
): readonly (T & { readonly likeness: number })[] {
	const own = shinglesOf(words);
	return others
		.map((other) => ({ ...other, likeness: likeness(own, shinglesOf(other.words)) }))
		.filter((other) => other.likeness >= least)
		.toSorted((a, b) => b.likeness - a.likeness);
}
