import { json } from '@sveltejs/kit';
import { readMovementYears, writeMovementYearsCsv } from '#lib/features/movements/server/service/read-gallery.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `years.csv` and `years.json`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'years.csv') return download(await writeMovementYearsCsv(locals.ctx), 'phong-trao.csv');
	if (params.file !== 'years.json') throw new Problem('people.not-public');
	return json({ asOf: locals.ctx.now.toISOString(), years: await readMovementYears(locals.ctx) }, { headers: { 'access-control-allow-origin': '*' } });
};
