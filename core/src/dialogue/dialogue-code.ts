import { feedbackCode, readFeedbackCode } from '../feedback/feedback-code.ts';

const own = 'DT';

/** The code of a question, or of seats, from random numbers: "DT-K7MF-4QTX". */
export function dialogueCode(numbers: readonly number[]): string {
	return feedbackCode(numbers).replace(/^PA/u, own);
}

/** The code as it is kept, from what a person typed; null when it cannot be one. A code may itself begin with the letters DT. */
export function readDialogueCode(typed: string): string | null {
	const bare = typed
		.toUpperCase()
		.replace(/[\s.–—-]+/gu, '')
		.replace(/^DT(?=.{8}$)/u, '');
	return bare.length === 8 ? (readFeedbackCode(bare)?.replace(/^PA/u, own) ?? null) : null;
}
