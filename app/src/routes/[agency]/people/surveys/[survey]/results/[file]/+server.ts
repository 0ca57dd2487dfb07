import { json } from '@sveltejs/kit';
import { readResults } from '#lib/features/surveys/server/service/read-results.ts';
import { writeResults } from '#lib/features/surveys/server/service/write-results.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `results.csv` and `results.json`: the figures of the public page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const format = params.file === 'results.csv' ? 'csv' : params.file === 'results.json' ? 'json' : null;
	if (format === null || !(await readResults(locals.ctx, params.survey)).survey.isPublished) throw new Problem('people.not-public');
	const { bytes, name } = await writeResults(locals.ctx, params.survey, format);
	if (format === 'json') return json(JSON.parse(String(bytes)), { headers: { 'access-control-allow-origin': '*' } });
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
	return new Response(String(bytes), { headers });
};
