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
	if (answeredOn === null) return due !== null && due < today ? 'overdue' : 'owed';
	return due !== null && due < answeredOn ? 'kept-late' : 'kept';
}

export const opinionSteps = ['show', 'hide', 'order', 'merge', 'part', 'decide', 'promise-anew', 'propose', 'answer'] as const;
export type OpinionStep = (typeof opinionSteps)[number];

/**
 * Whether this step can be taken. Until the dialogue is closed an outcome may still be put right; afterwards only what was taken moves on: a new last day
 * with its reason, and the answer. What was set aside is never shown, and what is answered with another waits for that one.
 */
export function mayTakeStep({ sameAs, outcome }: Pick<Opinion, 'sameAs' | 'outcome'>, isClosed: boolean, step: OpinionStep): boolean {
	if (step === 'part') return sameAs !== null && !isClosed;
	if (step === 'hide') return true;
	if (sameAs !== null) return false;
	if (step === 'show') return outcome !== 'set-aside';
	if (step === 'promise-anew' || step === 'propose') return outcome === 'taken';
	if (step === 'answer') return outcome !== null && outcome !== 'set-aside';
	return !isClosed && (step !== 'merge' || outcome === null);
}
