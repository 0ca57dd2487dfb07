/** Refusals of the log and of stored files; same shape as the other codes. */
export const auditProblems = {
	'anchor.not-found': 404,
	'anchor.unreadable': 422,
	'audit.check-running': 409,
	'audit.nothing-to-export': 422,
	'audit.period-backwards': 422,
	'audit.too-many': 422,
	'file.damaged': 500,
	'file.refused': 409
} as const;
