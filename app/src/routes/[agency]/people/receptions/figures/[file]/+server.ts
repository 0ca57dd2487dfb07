import { json } from '@sveltejs/kit';
import { receptionPeriod } from '@kheo/core';
import { readReceptionFigures, writeReceptionCsv } from '#lib/features/receptions/server/service/read-figures.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv`, `2026-Q4.json`, `2026-11.csv`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [, period = '', kind] = /^([\dQ-]+)\.(csv|json)$/u.exec(params.file) ?? [];
	if (!receptionPeriod(period)) throw new Problem('people.not-public');
	if (kind === 'json') {
		const figures = await readReceptionFigures(locals.ctx, period);
		return json({ asOf: locals.ctx.now.toISOString(), ...figures }, { headers: { 'access-control-allow-origin': '*' } });
	}
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="tiep-cong-dan-${period}.csv"` };
	return new Response(await writeReceptionCsv(locals.ctx, period), { headers });
};
