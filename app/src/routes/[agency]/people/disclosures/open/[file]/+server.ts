import { readPublicDisclosures, writePublicCsv } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { openCsv, openJson } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `list.csv` and `list.json`: the public items of the page and how they stand, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'list.json') return openJson(locals.ctx, await readPublicDisclosures(locals.ctx));
	if (params.file !== 'list.csv') throw new Problem('people.not-public');
	return openCsv(await writePublicCsv(locals.ctx), 'cong-khai');
};
