import { dueUnder, type PlainDate } from '@kheo/core';
import type { Leg } from './calendar-line.ts';
import type { FactObligation, Facts } from './schema.ts';

/** The last day in time of an obligation under the meaning the agency chose, or null. */
export function dueOfFact({ deadline }: Pick<FactObligation, 'deadline'>, { beforeMeaning }: Pick<Facts, 'beforeMeaning'>): PlainDate | null {
	return deadline && dueUnder(deadline, { before: beforeMeaning });
}

/** Labelled by kind. Each product of the units with the Office's product that it is folded into, earliest first; a deadline once, however many share it. */
export function legsOf(facts: Pick<Facts, 'obligations' | 'beforeMeaning'>): Leg[] {
	const stand = facts.obligations.filter(({ removed }) => !removed);
	const legs = stand.flatMap((lower): Leg[] => {
		const lowerDue = dueOfFact(lower, facts);
		if (lowerDue === null || lower.kind === 'consolidation') return [];
		const upper = stand.find(({ id }) => id === lower.foldsInto);
		return [{ label: lower.kind, lowerDue, upperDue: upper ? dueOfFact(upper, facts) : null }];
	});
	return [...new Map(legs.map((leg) => [`${leg.lowerDue} ${leg.upperDue}`, leg])).values()].toSorted((a, b) => (a.lowerDue < b.lowerDue ? -1 : 1));
}
