import { exportHeld } from '#lib/features/personal-data/server/service/export-held.ts';
import { writeAnswer } from '#lib/features/personal-data/server/service/write-answer.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file !== 'answer.docx') throw new Problem('page.not-found');
	const { bytes, name } = await writeAnswer(locals.ctx, params.request);
	return download(bytes, name);
};

/** What is kept about the person: a press, since it leaves an entry in the log. */
export const POST: RequestHandler = async ({ locals, params }) => {
	const as = (['json', 'docx'] as const).find((form) => params.file === `data.${form}`);
	if (!as) throw new Problem('page.not-found');
	const { bytes, name } = await exportHeld(locals.ctx, params.request, as);
	return download(bytes, name);
};
