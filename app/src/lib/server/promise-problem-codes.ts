/** Refusals of promises; same shape as the other codes. */
export const promiseProblems = {
	'promise.alone': 409,
	'promise.day-wrong': 422,
	'promise.due-past': 422,
	'promise.half': 422,
	'promise.moved': 409,
	'promise.not-found': 404,
	'promise.not-now': 409,
	'promise.unit-missing': 422,
	'promise.words-long': 422,
	'promise.words-missing': 422
} as const;
