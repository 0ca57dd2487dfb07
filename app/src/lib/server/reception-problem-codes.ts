/** Refusals of receiving citizens; same shape as the other codes. */
export const receptionProblems = {
	'reception.answer-missing': 422,
	'reception.code-and-words': 422,
	'reception.code-unknown': 422,
	'reception.day-behind': 422,
	'reception.day-taken': 409,
	'reception.ends-before': 422,
	'reception.in-future': 422,
	'reception.kind-missing': 422,
	'reception.leader-missing': 422,
	'reception.matter-twice': 409,
	'reception.moved': 409,
	'reception.no-days': 422,
	'reception.number': 422,
	'reception.not-found': 404,
	'reception.outcome-missing': 422,
	'reception.owner-missing': 422,
	'reception.words-missing': 422
} as const;
