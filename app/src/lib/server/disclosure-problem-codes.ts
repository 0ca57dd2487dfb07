/** Refusals of disclosures, of the staff's voice and of consultations; same shape as the other codes. */
export const disclosureProblems = {
	'disclosure.before-decision': 422,
	'disclosure.file-unread': 422,
	'disclosure.in-future': 422,
	'disclosure.link': 422,
	'disclosure.moved': 409,
	'disclosure.not-found': 404,
	'disclosure.number': 422,
	'disclosure.term-backwards': 422,
	'disclosure.term-missing': 422,
	'disclosure.too-many': 422,
	'disclosure.too-short': 422
} as const;
