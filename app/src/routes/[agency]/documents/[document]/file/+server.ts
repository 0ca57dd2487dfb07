import { openOriginalFile } from '#lib/features/documents/server/service/open-file.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openOriginalFile(locals.ctx, params.document);
	return download(bytes, name);
};
