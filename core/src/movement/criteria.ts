import type { VoteRule } from '../voting/vote.ts';

/** Points in hundredths: whole numbers, so that sums, means and ties are exact. */
export type Points = number;

/** `council`: each member scores it blind; `office`: the Office enters it once, from figures that anybody could count. */
export const criterionScorers = ['council', 'office'] as const;
export type CriterionScorer = (typeof criterionScorers)[number];

export type Criterion = {
	readonly id: string;
	readonly name: string;
	/** Hệ số: how many times its points count. */
	readonly weight: number;
	/** Whole points. */
	readonly max: number;
	/** What proves it; empty where nothing is asked for. */
	readonly evidence: string;
	readonly scorer: CriterionScorer;
};

export const sheetAggregations = ['mean', 'median'] as const;
export type SheetAggregation = (typeof sheetAggregations)[number];

/** How sheets become a result. Points and limits differ from province to province, so all of it is data. */
export type CriteriaRules = {
	readonly criteria: readonly Criterion[];
	readonly aggregation: SheetAggregation;
	/** Which part of the whole council has to score one nomination. */
	readonly quorum: VoteRule;
	/** Percent of the maximum from which recognition is proposed. */
	readonly threshold: number;
};

/** Points by criterion. */
export type Scores = Readonly<Record<string, Points>>;

/** The most that can be had, weights included. */
export function maximumOf(criteria: readonly Criterion[]): Points {
	return criteria.reduce((sum, { weight, max }) => sum + weight * max * 100, 0);
}

/** "8,5" or "8.5" as 850; null for anything that is no number of points, or has more than two places. */
export function readPoints(typed: string): Points | null {
	const [, whole, part = ''] = /^\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*$/u.exec(typed) ?? [];
	return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** 850 as "8,5". */
export function sayPoints(points: Points): string {
	const part = String(points % 100)
		.padStart(2, '0')
		.replace(/0+$/u, '');
	return `${Math.trunc(points / 100)}${part === '' ? '' : `,${part}`}`;
}

/** Whether each of these criteria has points, none fewer than nought and none over its maximum. */
export function isComplete(scores: Scores, criteria: readonly Criterion[]): boolean {
	return criteria.every(({ id, max }) => {
		const points = scores[id];
		return points !== undefined && Number.isInteger(points) && points >= 0 && points <= max * 100;
	});
}

/** Points times weight, over these criteria. */
export function weighted(scores: Scores, criteria: readonly Criterion[]): Points {
	return criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0);
}

export function criteriaOf(criteria: readonly Criterion[], scorer: CriterionScorer): Criterion[] {
	return criteria.filter((one) => one.scorer === scorer);
}
