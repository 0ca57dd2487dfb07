import { outcomeOf } from '../voting/vote.ts';
import { type SheetAggregation, criteriaOf, type CriteriaRules, isComplete, maximumOf, type Points, sayPoints, type Scores, weighted } from './criteria.ts';

/** What one member of the council has to say of one nomination. */
export type MemberSheet = {
	/** Declared by the member: the sheet of one with an interest does not count, whatever stands on it. */
	readonly hasConflict: boolean;
	readonly scores: Scores | null;
};

/** A number of hundredths that need not be whole: the mean of three sheets is top ÷ 3. */
export type Fraction = { readonly top: number; readonly bottom: number };

export type NominationResult = {
	readonly counted: number;
	/** Left out because of an interest. */
	readonly dropped: number;
	readonly hasQuorum: boolean;
	/** Null while the council is not complete enough, or the Office's part is not entered. */
	readonly total: Fraction | null;
	/** Whether it reaches the share of the maximum from which recognition is proposed. */
	readonly reaches: boolean;
};

/** `members`: everybody on the council, those with an interest among them, because a quorum is a part of the whole. */
export function resultOf(sheets: readonly MemberSheet[], office: Scores | null, members: number, rules: CriteriaRules): NominationResult {
	const own = criteriaOf(rules.criteria, 'council');
	const theirs = criteriaOf(rules.criteria, 'office');
	const totals = sheets.flatMap(({ hasConflict, scores }) => (!hasConflict && scores !== null && isComplete(scores, own) ? [weighted(scores, own)] : []));
	const hasQuorum = outcomeOf(totals.length, members, rules.quorum) === 'passed';
	const hasOffice = isComplete(office ?? {}, theirs);
	const total = hasQuorum && hasOffice ? plus(aggregated(totals, rules.aggregation), weighted(office ?? {}, theirs)) : null;
	const reaches = total !== null && total.top * 100 >= rules.threshold * maximumOf(rules.criteria) * total.bottom;
	return { counted: totals.length, dropped: sheets.filter(({ hasConflict }) => hasConflict).length, hasQuorum, total, reaches };
}

function aggregated(totals: readonly Points[], by: SheetAggregation): Fraction {
	if (by === 'mean') return { top: totals.reduce((sum, one) => sum + one, 0), bottom: totals.length };
	const sorted = totals.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
	return sorted.length % 2 === 1 ? { top: above, bottom: 1 } : { top: below + above, bottom: 2 };
}

function plus({ top, bottom }: Fraction, whole: number): Fraction {
	return { top: top + whole * bottom, bottom };
}

/** Negative where `a` is less. Whole numbers are multiplied, nothing is divided. */
export function compareFractions(a: Fraction, b: Fraction): number {
	return a.top * b.bottom - b.top * a.bottom;
}

/** "86,67": to two places, half a hundredth upwards. For the eye only; order follows the fraction. */
export function sayFraction({ top, bottom }: Fraction): string {
	return sayPoints(Math.floor((2 * top + bottom) / (2 * bottom)));
}
