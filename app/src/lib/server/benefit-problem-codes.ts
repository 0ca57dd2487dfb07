/** Refusals about figures of benefit; same shape as the other codes. */
export const benefitProblems = {
	'benefit.moved': 409,
	'benefit.words-missing': 422,
	'benefit.year-wrong': 422
} as const;
