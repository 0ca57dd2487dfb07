/** Refusals of the people's side and of what the Office does for it; same shape as the other codes. */
export const peopleProblems = {
	'people.not-public': 404,
	'publication.moved': 409,
	'slogan.alone': 409,
	'slogan.moved': 409,
	'slogan.none-chosen': 422,
	'slogan.none-in-document': 422,
	'slogan.not-approved': 409,
	'slogan.not-found': 404,
	'slogan.period-backwards': 422,
	'slogan.shown-in-future': 422,
	'vote.in-future': 422,
	'vote.moved': 409,
	'vote.not-found': 404,
	'vote.not-open': 409,
	'vote.nothing-counted': 409,
	'vote.number': 422,
	'vote.over-counted': 409,
	'vote.place-counted': 409
} as const;
