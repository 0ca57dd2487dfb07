/** Refusals of papers written here; same shape as the other codes. */
export const draftProblems = {
	'draft.style-outside': 422,
	'draft.act-day-outside': 422,
	'draft.frozen': 409,
	'draft.moved': 409,
	'draft.nobody-listed': 422,
	'draft.not-found': 404,
	'draft.not-frozen': 409,
	'draft.signed': 409,
	'draft.version-not-found': 404
} as const;
