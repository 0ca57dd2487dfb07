import { json } from '@sveltejs/kit';
import { readPublicSupervision, writeSupervisionCsv } from '#lib/features/supervision/server/service/read-public.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv` and `2026.json`: the public recommendations of a year and how they stand. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [, year, kind] = /^(\d{4})\.(csv|json)$/u.exec(params.file) ?? [];
	const of = await readPublicSupervision(locals.ctx, Number(year ?? 0));
	if (of.year !== Number(year)) throw new Problem('people.not-public');
	if (kind === 'json') return json({ asOf: locals.ctx.now.toISOString(), ...of }, { headers: { 'access-control-allow-origin': '*' } });
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="kien-nghi-giam-sat-${year}.csv"` };
	return new Response(await writeSupervisionCsv(locals.ctx, of.year), { headers });
};
