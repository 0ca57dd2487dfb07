import { LEAST_SHOWN } from '../survey/small-groups.ts';

export type GroupCount<G extends string> = { readonly group: G; readonly count: number };
export type ShownGroups<G extends string> = { readonly shown: readonly GroupCount<G>[]; readonly others: number };

/**
 * The groups whose figure may be shown beside the total. What is smaller than `least` is added to "others"; if "others" is itself so small that the total would
 * give it away, the smallest shown group joins it, until nothing small can be worked out.
 */
export function shownGroups<G extends string>(counts: readonly GroupCount<G>[], least = LEAST_SHOWN): ShownGroups<G> {
	const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
	const shown = sorted.filter(({ count }) => count >= least);
	let others = sorted.filter(({ count }) => count < least).reduce((sum, { count }) => sum + count, 0);
	while (others > 0 && others < least && shown.length > 0) others += shown.pop()?.count ?? 0;
	return { shown, others };
}
