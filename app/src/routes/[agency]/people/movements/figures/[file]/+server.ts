import { readMovementYears, writeMovementYearsCsv } from '#lib/features/movements/server/service/read-gallery.ts';
import { openCsv, openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `years.csv` and `years.json`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'years.csv') return openCsv(await writeMovementYearsCsv(locals.ctx), 'phong-trao');
	if (params.file !== 'years.json') throw new Problem('people.not-public');
	return openJson(locals.ctx, { years: await readMovementYears(locals.ctx) });
};
