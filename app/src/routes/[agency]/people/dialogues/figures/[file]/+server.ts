import { readDialogueFigures, writeDialogueCsv } from '#lib/features/dialogues/server/service/read-figures.ts';
import { openCsv, openJson, yearFile } from '#lib/server/open-data.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2026.csv` and `2026.json`: the figures of the page, for whoever counts on. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { year, form } = yearFile(params.file);
	const figures = await readDialogueFigures(locals.ctx, year);
	if (figures.year !== year) throw new Problem('people.not-public');
	return form === 'json' ? openJson(locals.ctx, figures) : openCsv(await writeDialogueCsv(locals.ctx, year), `doi-thoai-${year}`);
};
