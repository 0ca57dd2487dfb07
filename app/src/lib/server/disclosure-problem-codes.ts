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
	'disclosure.too-short': 422,
	'voice.field-missing': 422,
	'voice.keeper-missing': 422,
	'voice.moved': 409,
	'voice.no-name': 404,
	'voice.not-found': 404,
	'voice.not-keeper': 403,
	'voice.pass-wrong': 422,
	'voice.pin-tries': 429,
	'voice.too-many': 429,
	'voice.words-short': 422
} as const;
