import { writeRoster } from '#lib/features/duty-sessions/server/service/write-roster.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import { monthOf, unitOf } from '../../asked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx }, params, url }) => {
	const format = params.file === 'roster.docx' ? 'docx' : params.file === 'roster.pdf' ? 'pdf' : null;
	if (format === null) throw new Problem('page.not-found');
	const { bytes, name } = await writeRoster(ctx, monthOf(url, ctx.today), unitOf(url), format);
	return download(bytes, name, format === 'pdf' ? 'inline' : 'attachment');
};
