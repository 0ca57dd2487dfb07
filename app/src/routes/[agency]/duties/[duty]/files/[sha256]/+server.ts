import { openDutyFile } from '#lib/features/directives/server/service/read-duties.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openDutyFile(locals.ctx, params.duty, params.sha256);
	return download(bytes, name);
};
