import { searchKey } from '../language/search-key.ts';
import type { FindingCode, Replacement } from './finding.ts';
import { finding, type Found } from './rule.ts';

/** The codes of slips that one press mends, each word by another. */
export type Respelling = Extract<FindingCode, `capital-${string}`>;

/** One finding for each word that should be written otherwise, with every place of it. */
export function respelled<C extends Respelling>(code: C, fixes: readonly Replacement[]): Found<C>[] {
	return [...Map.groupBy(fixes, ({ place, with: right }) => `${searchKey(place.quote)} ${right}`).values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const params = { printed: first.place.quote, expected: first.with, count: same.length };
		const places = same.map(({ place }) => place);
		return [finding<Respelling>(code, 'info', params, places, same) as Found<C>];
	});
}

/** The same words with a capital, or a small letter, at their start. */
export function withCapital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function withSmall(text: string): string {
	return text.slice(0, 1).toLowerCase() + text.slice(1);
}
