/** Refusals about personal data; same shape as the other codes. */
export const personalDataProblems = {
	'purpose.moved': 409,
	'purpose.unknown': 404,
	'purpose.months-wrong': 422,
	'purpose.months-elsewhere': 422,
	'purpose.source-missing': 422
} as const;
