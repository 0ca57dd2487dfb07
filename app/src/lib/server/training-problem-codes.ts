/** Refusals while practising; same shape as the other codes. */
export const trainingProblems = {
	'training.day-ahead': 409,
	'training.day-behind': 422,
	'training.not-the-sample': 409
} as const;
