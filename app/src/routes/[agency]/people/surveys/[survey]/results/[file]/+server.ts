import { readResults } from '#lib/features/surveys/server/service/read-results.ts';
import { openResults, writeResults } from '#lib/features/surveys/server/service/write-results.ts';
import { download } from '#lib/server/download.ts';
import { openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `results.csv` and `results.json`: the figures of the public page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const isAsked = params.file === 'results.csv' || params.file === 'results.json';
	if (!isAsked || !(await readResults(locals.ctx, params.survey)).survey.isPublished) throw new Problem('people.not-public');
	if (params.file === 'results.json') return openJson(locals.ctx, await openResults(locals.ctx, params.survey));
	const { bytes, name } = await writeResults(locals.ctx, params.survey, 'csv');
	return download(bytes, name);
};
