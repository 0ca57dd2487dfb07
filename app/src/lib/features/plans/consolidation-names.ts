import type { PlanConsolidation } from './plan-head.ts';

type Words = {
	readonly consolidation: string;
	readonly consolidationOf: Readonly<Record<PlanConsolidation['of'], string>>;
};

/** What to call the consolidations of a plan: the only one needs no more than its name; several of one kind are numbered. */
export function consolidationNames(consolidations: readonly PlanConsolidation[], words: Words): string[] {
	if (consolidations.length === 1) return [words.consolidation];
	return consolidations.map(({ of }, index) => {
		const before = consolidations.slice(0, index).filter((other) => other.of === of).length;
		return before === 0 ? words.consolidationOf[of] : `${words.consolidationOf[of]} ${before + 1}`;
	});
}
