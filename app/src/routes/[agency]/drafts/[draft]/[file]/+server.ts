import { writePaper } from '#lib/features/drafts/server/service/write-paper.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const format = params.file === 'paper.docx' ? 'docx' : params.file === 'paper.pdf' ? 'pdf' : null;
	if (format === null) throw new Problem('page.not-found');
	const { bytes, name } = await writePaper(locals.ctx, params.draft, format);
	const response = download(bytes, name, format === 'pdf' ? 'inline' : 'attachment');
	if (format === 'pdf') response.headers.set('x-frame-options', 'SAMEORIGIN');
	return response;
};
