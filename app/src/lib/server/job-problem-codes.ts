/** Refusals about the work beside the web. */
export const jobProblems = {
	'job.not-failed': 409,
	'job.not-found': 404,
	'job.running': 409
} as const;
