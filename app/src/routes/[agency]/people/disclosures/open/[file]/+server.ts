import { json } from '@sveltejs/kit';
import { readPublicDisclosures, writePublicCsv } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `list.csv` and `list.json`: the public items of the page and how they stand, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'list.json')
		return json({ asOf: locals.ctx.now.toISOString(), ...(await readPublicDisclosures(locals.ctx)) }, { headers: { 'access-control-allow-origin': '*' } });
	if (params.file !== 'list.csv') throw new Problem('people.not-public');
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="cong-khai.csv"' };
	return new Response(await writePublicCsv(locals.ctx), { headers });
};
