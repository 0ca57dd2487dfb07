import { readBenefits, writeBenefitsCsv } from '#lib/features/benefits/server/service/read-benefits.ts';
import { openCsv, openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `years.csv` and `years.json`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'years.csv') return openCsv(await writeBenefitsCsv(locals.ctx), 'ket-qua-qua-cac-nam');
	if (params.file !== 'years.json') throw new Problem('people.not-public');
	return openJson(locals.ctx, await readBenefits(locals.ctx));
};
