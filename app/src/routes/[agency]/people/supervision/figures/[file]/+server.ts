import { json } from '@sveltejs/kit';
import { readPublicCriticisms } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { readPublicSupervision, writeSupervisionCsv } from '#lib/features/supervision/server/service/read-public.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv` and `2026.json`: the public recommendations of a year and how they stand; the JSON holds public drafts with their opinions too. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [, year, kind] = /^(\d{4})\.(csv|json)$/u.exec(params.file) ?? [];
	const of = await readPublicSupervision(locals.ctx, Number(year ?? 0));
	if (of.year !== Number(year)) throw new Problem('people.not-public');
	if (kind === 'json') {
		const criticisms = await readPublicCriticisms(locals.ctx);
		return json({ asOf: locals.ctx.now.toISOString(), ...of, criticisms }, { headers: { 'access-control-allow-origin': '*' } });
	}
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="kien-nghi-giam-sat-${year}.csv"` };
	return new Response(await writeSupervisionCsv(locals.ctx, of.year), { headers });
};
