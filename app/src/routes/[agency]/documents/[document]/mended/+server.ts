import { writeMended } from '#lib/features/documents/server/service/write-mended.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeMended(locals.ctx, params.document);
	return download(bytes, name);
};
