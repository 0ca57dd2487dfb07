import { writeBreachNotice } from '#lib/features/personal-data/server/service/read-breaches.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file !== 'notice.docx') throw new Problem('page.not-found');
	const { bytes, name } = await writeBreachNotice(locals.ctx, params.breach);
	return download(bytes, name);
};
