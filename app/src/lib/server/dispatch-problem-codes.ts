/** Refusals of papers on their way to receivers; same shape as the other codes. */
export const dispatchProblems = {
	'dispatch.address-missing': 422,
	'dispatch.already': 409,
	'dispatch.answer-order': 409,
	'dispatch.before-issue': 422,
	'dispatch.mail-stays': 409,
	'dispatch.moved': 409,
	'dispatch.no-file': 409,
	'dispatch.no-mail-server': 409,
	'dispatch.no-organ-id': 409,
	'dispatch.not-found': 404,
	'dispatch.not-issued': 409,
	'dispatch.not-sent': 409,
	'dispatch.status-of-other': 409,
	'dispatch.status-unreadable': 422
} as const;
