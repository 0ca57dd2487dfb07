/** Where a piece of feedback is. `moved`: it left for the restricted register, and nothing more of it is said here. */
export const feedbackStates = ['received', 'sorted', 'in-hand', 'checking', 'answered', 'moved', 'spam'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const feedbackSteps = [
	'sort',
	'route',
	'give-back',
	'note',
	'pause',
	'resume',
	'extend',
	'propose',
	'return-answer',
	'approve',
	'reopen',
	'rate',
	'publish',
	'spam',
	'not-spam',
	'group'
] as const;
export type FeedbackStep = (typeof feedbackSteps)[number];

const open: readonly FeedbackState[] = ['received', 'sorted', 'in-hand', 'checking'];
const from: Readonly<Record<FeedbackStep, readonly FeedbackState[]>> = {
	sort: ['received', 'sorted', 'in-hand'],
	route: ['sorted', 'in-hand'],
	'give-back': ['in-hand'],
	note: ['sorted', 'in-hand', 'checking'],
	pause: open,
	resume: open,
	extend: open,
	propose: ['sorted', 'in-hand'],
	'return-answer': ['checking'],
	approve: ['checking'],
	reopen: ['answered'],
	rate: ['answered'],
	publish: ['sorted', 'in-hand', 'checking', 'answered'],
	spam: ['received', 'sorted'],
	'not-spam': ['spam'],
	group: ['received', 'sorted', 'in-hand']
};

/** Whether this step can be taken from where the feedback is. */
export function mayStep(state: FeedbackState, step: FeedbackStep): boolean {
	return from[step].includes(state);
}

export function isOpenFeedback(state: FeedbackState): boolean {
	return open.includes(state);
}
