import { readPublicCriticisms } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { readPublicSupervision, writeSupervisionCsv } from '#lib/features/supervision/server/service/read-public.ts';
import { openCsv, openJson, yearFile } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv` and `2026.json`: the public recommendations of a year and how they stand; the JSON holds public drafts with their opinions too. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { year, form } = yearFile(params.file);
	const of = await readPublicSupervision(locals.ctx, year);
	if (of.year !== year) throw new Problem('people.not-public');
	if (form === 'csv') return openCsv(await writeSupervisionCsv(locals.ctx, year), `kien-nghi-giam-sat-${year}`);
	return openJson(locals.ctx, { ...of, criticisms: await readPublicCriticisms(locals.ctx) });
};
