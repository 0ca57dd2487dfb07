import { writeResults } from '#lib/features/surveys/server/service/write-results.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const format = /^results\.(csv|xlsx|json)$/u.exec(params.file)?.[1];
	if (format !== 'csv' && format !== 'xlsx' && format !== 'json') throw new Problem('page.not-found');
	const { bytes, name } = await writeResults(locals.ctx, params.survey, format);
	return download(bytes, name);
};
