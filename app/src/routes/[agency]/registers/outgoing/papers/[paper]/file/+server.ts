import { openIssuedFile } from '#lib/features/issuing/server/service/read-paper.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openIssuedFile(locals.ctx, params.paper);
	return download(bytes, name);
};
