/** Refusals of the rules for open forms; same shape as the other codes. */
export const spamRuleProblems = {
	'spam-rule.most-unread': 422,
	'spam-rule.moved': 409,
	'spam-rule.not-found': 404,
	'spam-rule.too-many': 409,
	'spam-rule.twice': 409,
	'spam-rule.unread': 422,
	'spam-rule.words-long': 422,
	'spam-rule.words-missing': 422
} as const;
