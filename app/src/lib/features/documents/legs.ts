import { dueUnder, hourOfEnd, type PlainDate } from '@kheo/core';
import type { Leg } from './calendar-line.ts';
import type { FactObligation, Facts } from './schema.ts';

/** The last day in time of an obligation under the meaning the agency chose, or null. */
export function dueOfFact({ deadline }: Pick<FactObligation, 'deadline'>, { beforeMeaning }: Pick<Facts, 'beforeMeaning'>): PlainDate | null {
	return deadline && dueUnder(deadline, { before: beforeMeaning });
}

/**
 * Labelled by kind. Each product of the units with the Office's product that it is folded into, then what is the Office's alone: a consolidation
 * nothing with a date folds into, and any duty given to the Office only. Earliest first; a deadline once, however many share it.
 */
export function legsOf(facts: Pick<Facts, 'obligations' | 'beforeMeaning'>, officeIds: readonly string[] = []): Leg[] {
	const stand = facts.obligations.filter(({ removed }) => !removed);
	const isOffices = ({ kind, unitIds }: FactObligation) => kind === 'consolidation' || (unitIds.length > 0 && unitIds.every((id) => officeIds.includes(id)));
	const dated = stand.flatMap((fact) => {
		const due = dueOfFact(fact, facts);
		return due === null ? [] : [{ fact, due }];
	});
	const lower = dated.filter(({ fact }) => !isOffices(fact));
	const followed = new Set(lower.map(({ fact }) => fact.foldsInto));
	const alone = dated.filter(({ fact }) => isOffices(fact) && !followed.has(fact.id));
	const legs: Leg[] = [
		...lower.map(({ fact, due }) => {
			const upper = dated.find((other) => other.fact.id === fact.foldsInto);
			return {
				label: fact.kind,
				lowerDue: due,
				lowerTime: hourOfEnd(fact.deadline),
				upperDue: upper?.due ?? null,
				upperTime: hourOfEnd(upper?.fact.deadline ?? null)
			};
		}),
		...alone.map(({ fact, due }) => ({ label: fact.kind, lowerDue: null, upperDue: due, upperTime: hourOfEnd(fact.deadline) }))
	];
	return [...new Map(legs.map((leg) => [`${leg.lowerDue} ${leg.upperDue}`, leg])).values()].toSorted((a, b) =>
		(dueOfLeg(a) ?? '') < (dueOfLeg(b) ?? '') ? -1 : 1
	);
}

/** The first day that a leg must be done by. */
export function dueOfLeg({ lowerDue, upperDue }: Leg): PlainDate | null {
	return lowerDue ?? upperDue;
}
