/**
 * How an index is made from the answers, each way under a name with its version: a report of last year is counted again by last year's. `satisfied-share`: the
 * share of answers "hài lòng" and "rất hài lòng"; `level-mean`: the mean level, 1 giving 0 and 5 giving 100.
 */
export const satisfactionFormulas = ['satisfied-share/1', 'level-mean/1'] as const;
export type SatisfactionFormula = (typeof satisfactionFormulas)[number];

/** How many answers each level got, from 1 to 5. */
export type LevelCounts = readonly number[];

/** The index from 0 to 100, not rounded; null when nobody answered. Parts are joined by adding their counts, never by a mean of their indices. */
export function satisfactionIndex(counts: LevelCounts, formula: SatisfactionFormula): number | null {
	const answers = answersOf(counts);
	if (answers === 0) return null;
	const weight = weights[formula];
	return (counts.reduce((sum, count, at) => sum + count * (weight[at] ?? 0), 0) / answers) * 100;
}

const weights: Readonly<Record<SatisfactionFormula, readonly number[]>> = {
	'satisfied-share/1': [0, 0, 0, 1, 1],
	'level-mean/1': [0, 0.25, 0.5, 0.75, 1]
};

export function answersOf(counts: LevelCounts): number {
	return counts.reduce((sum, count) => sum + count, 0);
}

export function addCounts(all: readonly LevelCounts[]): LevelCounts {
	return [0, 1, 2, 3, 4].map((at) => all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
}
