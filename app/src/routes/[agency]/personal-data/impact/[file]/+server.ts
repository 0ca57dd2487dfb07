import { writeImpact } from '#lib/features/personal-data/server/service/read-impact.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** `2.docx`: the second assessment. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const number = /^([1-9]\d{0,5})\.docx$/u.exec(params.file)?.[1];
	if (number === undefined) throw new Problem('page.not-found');
	const { bytes, name } = await writeImpact(locals.ctx, Number(number));
	return download(bytes, name);
};
