import { openSupervisionFile } from '#lib/features/supervision/server/service/read-supervision.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openSupervisionFile(locals.ctx, params.supervision, params.sha256);
	return download(bytes, name);
};
