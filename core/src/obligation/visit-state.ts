import type { PlainDate } from '../calendar/plain-date.ts';

/** What a visit's records say: the day planned, the day it was held, the day it was called off, and how many of its findings are closed. */
export type VisitRecords = {
	readonly plannedOn: PlainDate;
	readonly heldOn: PlainDate | null;
	readonly cancelledOn: PlainDate | null;
	readonly findings: number;
	readonly closed: number;
};

/** `missed`: its day has passed and nobody said that it was held. `open`: held, with findings that wait for a fix. */
export type VisitState = 'planned' | 'missed' | 'cancelled' | 'open' | 'closed';

/** Where an inspection visit stands today; one that found nothing is closed with the day on which it was held. */
export function visitState({ plannedOn, heldOn, cancelledOn, findings, closed }: VisitRecords, today: PlainDate): VisitState {
	if (cancelledOn !== null) return 'cancelled';
	if (heldOn === null) return plannedOn < today ? 'missed' : 'planned';
	return closed < findings ? 'open' : 'closed';
}

export type CheckResult = 'met' | 'not-met' | 'not-asked';
/** One line of the sheet that the team takes along; `result` is null until somebody looked. */
export type CheckItem = { readonly text: string; readonly result: CheckResult | null; readonly note: string };

export function countChecks(items: readonly CheckItem[]): { readonly met: number; readonly notMet: number; readonly left: number } {
	const count = (result: CheckResult | null) => items.filter((item) => item.result === result).length;
	return { met: count('met'), notMet: count('not-met'), left: count(null) };
}
