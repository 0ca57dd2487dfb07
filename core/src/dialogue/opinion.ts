import { promiseStanding } from '../benefit/promise.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** Where an opinion came from: sent beforehand through the web, on paper, or said in the hall. */
export const opinionOrigins = ['web', 'paper', 'floor'] as const;
export type OpinionOrigin = (typeof opinionOrigins)[number];

/** What became of it: answered at once, taken by a unit with a last day, passed to another body, or set aside with the reason. */
export const opinionOutcomes = ['answered', 'taken', 'passed', 'set-aside'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];

export type Opinion = {
	/** The one together with which it is answered. */
	readonly sameAs: string | null;
	readonly outcome: OpinionOutcome | null;
	readonly due: PlainDate | null;
	readonly answeredOn: PlainDate | null;
};

export const opinionStandings = ['open', 'answered', 'owed', 'overdue', 'kept', 'kept-late', 'passed', 'set-aside', 'merged'] as const;
export type OpinionStanding = (typeof opinionStandings)[number];

/** Where an opinion stands on a day. What a unit took is owed until the answer is public, and overdue once the promised day has ended. */
export function opinionStanding({ sameAs, outcome, due, answeredOn }: Opinion, today: PlainDate): OpinionStanding {
	if (sameAs !== null) return 'merged';
	if (outcome === null) return 'open';
	if (outcome !== 'taken') return outcome;
	if (due === null) return answeredOn === null ? 'owed' : 'kept';
	return promiseStanding({ due, keptOn: answeredOn }, today);
}

/** Whether a promise stands as it was given: from the day after the dialogue it is moved with a reason or answered, also while nobody has closed the dialogue. */
export function isPromiseGiven({ outcome }: Pick<Opinion, 'outcome'>, heldOn: PlainDate, today: PlainDate): boolean {
	return outcome === 'taken' && heldOn < today;
}

export const opinionSteps = ['show', 'hide', 'order', 'merge', 'part', 'decide', 'promise-anew', 'propose', 'answer'] as const;
export type OpinionStep = (typeof opinionSteps)[number];

/**
 * Whether this step can be taken. Until it is settled, by the closing or as a promise that was given, an outcome may still be put right; afterwards only what
 * was taken moves on: a new last day with its reason, and the answer. What was set aside is never shown, and what is answered with another waits for that one.
 */
export function mayTakeStep({ sameAs, outcome }: Pick<Opinion, 'sameAs' | 'outcome'>, isSettled: boolean, step: OpinionStep): boolean {
	if (step === 'part') return sameAs !== null && !isSettled;
	if (step === 'hide') return true;
	if (sameAs !== null) return false;
	if (step === 'show') return outcome !== 'set-aside';
	if (step === 'promise-anew' || step === 'propose') return outcome === 'taken';
	if (step === 'answer') return outcome !== null && outcome !== 'set-aside';
	return !isSettled && (step !== 'merge' || outcome === null);
}
