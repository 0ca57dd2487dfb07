/** Refusals of surveys; same shape as the other codes. */
export const surveyProblems = {
	'survey.answer-missing': 422,
	'survey.batch-moved': 409,
	'survey.batch-open': 409,
	'survey.code-used': 409,
	'survey.code-wrong': 422,
	'survey.codes-many': 422,
	'survey.desk-missing': 422,
	'survey.desks-missing': 422,
	'survey.form-old': 422,
	'survey.keyed-unread': 422,
	'survey.left-empty': 422,
	'survey.moved': 409,
	'survey.not-closed': 409,
	'survey.not-found': 404,
	'survey.not-open': 409,
	'survey.number': 422,
	'survey.period-backwards': 422,
	'survey.questions-missing': 422,
	'survey.same-person': 409,
	'survey.too-many': 429,
	'survey.too-quick': 422
} as const;
