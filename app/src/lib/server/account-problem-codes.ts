/** Refusals of signing in, of one's own account and of those of others. */
export const accountProblems = {
	'password.common': 422,
	'password.differ': 422,
	'password.old-wrong': 422,
	'password.own-name': 422,
	'password.simple': 422,
	'password.too-long': 422,
	'password.too-short': 422,
	'password.used-before': 422,
	'session.locked': 401,
	'session.not-found': 404,
	'sign-in.disabled': 403,
	'sign-in.locked': 429,
	'sign-in.wrong': 401
} as const;
