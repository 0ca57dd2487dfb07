import type { PlainDate } from '../calendar/plain-date.ts';

/** Where an activity stands. `changed`: it goes on at another time, place or scale; `postponed`: later, perhaps not said when. */
export type ActivityState = 'planned' | 'changed' | 'postponed' | 'cancelled' | 'done';

export const activityStates: readonly ActivityState[] = ['planned', 'changed', 'postponed', 'done', 'cancelled'];

/** One thing that became of an activity, on the day it did, with the reason people gave. */
export type ActivityStep = {
	readonly state: ActivityState;
	/** The day it was held when done; else the day on which it was decided. */
	readonly on: PlainDate;
	readonly reason: string;
};

export type StepFault = 'step-same' | 'step-reason-missing' | 'step-in-future';

/**
 * What stands against a step, or null. Whatever departs from what was registered owes a reason, and so does taking back what was said before; only
 * what was held as registered does not. Nothing has become of an activity on a day that has not come. It may be changed or postponed several times.
 */
export function stepFault(from: ActivityState, { state, on, reason }: ActivityStep, today: PlainDate): StepFault | null {
	if (state === from && state !== 'changed' && state !== 'postponed') return 'step-same';
	if (on > today) return 'step-in-future';
	return reason.trim() === '' && owesReason(from, state) ? 'step-reason-missing' : null;
}

function owesReason(from: ActivityState, to: ActivityState): boolean {
	return to !== 'done' || from === 'cancelled';
}

/** Whether an activity is past its last day and nobody has said what became of it. */
export function isUnreported(state: ActivityState, lastDay: PlainDate | null, today: PlainDate): boolean {
	return state !== 'done' && state !== 'cancelled' && lastDay !== null && lastDay < today;
}
