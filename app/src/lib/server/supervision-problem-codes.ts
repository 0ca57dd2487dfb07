/** Refusals of supervision and social criticism; same shape as the other codes. */
export const supervisionProblems = {
	'criticism.answer-missing': 422,
	'criticism.closed': 409,
	'criticism.moved': 409,
	'criticism.not-found': 404,
	'criticism.reason-missing': 422,
	'criticism.unanswered': 409,
	'supervision.body-twice': 409,
	'supervision.due-behind': 422,
	'supervision.in-future': 422,
	'supervision.member-missing': 422,
	'supervision.moved': 409,
	'supervision.not-found': 404,
	'supervision.not-held': 409,
	'supervision.still-open': 409
} as const;
