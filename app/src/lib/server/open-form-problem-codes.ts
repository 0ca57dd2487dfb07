/** Refusals of every form that anybody may send; same shape as the other codes. */
export const openFormProblems = {
	'form.just-sent': 409,
	'form.left-empty': 422,
	'form.old': 422,
	'form.too-quick': 422,
	'form.too-many': 429,
	'form.challenge-wrong': 422,
	'form.challenge-spent': 409,
	'form.code-tries': 429
} as const;
