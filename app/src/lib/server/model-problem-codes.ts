/** Refusals of models; same shape as the other codes. */
export const modelProblems = {
	'model.alone': 409,
	'model.coordinates-unread': 422,
	'model.count-missing': 422,
	'model.end-wrong': 422,
	'model.lacks': 422,
	'model.moved': 409,
	'model.not-found': 404,
	'model.not-now': 409,
	'model.number': 422,
	'model.pair-alt-missing': 422,
	'model.pair-days-wrong': 422,
	'model.pair-missing': 422,
	'model.put-up': 409,
	'model.source-gone': 409,
	'model.taken-twice': 409,
	'model.twice': 409,
	'model.unit-missing': 422,
	'model.words-long': 422,
	'model.words-missing': 422,
	'model.year-wrong': 422
} as const;
