import { openDisseminationFile } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openDisseminationFile(locals.ctx, params.dissemination, params.sha256);
	return download(bytes, name);
};
