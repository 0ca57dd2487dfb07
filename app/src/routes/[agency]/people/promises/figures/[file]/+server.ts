import { readAllPromises, readPromiseYears } from '#lib/features/promises/server/service/read-promises.ts';
import { writePromisesCsv } from '#lib/features/promises/server/service/write-promises.ts';
import { openCsv, openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `all.csv` and `all.json`: every promise of the page and the figures by year, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'all.csv') return openCsv(await writePromisesCsv(locals.ctx), 'hua-va-lam');
	if (params.file !== 'all.json') throw new Problem('people.not-public');
	return openJson(locals.ctx, { years: await readPromiseYears(locals.ctx), promises: await readAllPromises(locals.ctx) });
};
