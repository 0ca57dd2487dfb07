import { json } from '@sveltejs/kit';
import { readDialogueFigures, writeDialogueCsv } from '#lib/features/dialogues/server/service/read-figures.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv` and `2026.json`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const [, year, kind] = /^(\d{4})\.(csv|json)$/u.exec(params.file) ?? [];
	if (year === undefined) throw new Problem('people.not-public');
	const figures = await readDialogueFigures(locals.ctx, Number(year));
	if (figures.year !== Number(year)) throw new Problem('people.not-public');
	if (kind === 'json') return json({ asOf: locals.ctx.now.toISOString(), ...figures }, { headers: { 'access-control-allow-origin': '*' } });
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="doi-thoai-${year}.csv"` };
	return new Response(await writeDialogueCsv(locals.ctx, Number(year)), { headers });
};
