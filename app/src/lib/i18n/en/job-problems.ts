import type { Translation } from '../catalogue.ts';
import type { jobProblems as vi } from '../vi/job-problems.ts';

export const jobProblems = {
	'job.not-failed': 'This is no longer failed: it was run again, or is more than a day old. Nothing was done; please reload the page.',
	'job.not-found': 'There is no such work. Please reload the page.',
	'job.running': 'This is running or waiting for its turn. It was not ordered again; please wait for it to end.'
} satisfies Translation<typeof vi>;
