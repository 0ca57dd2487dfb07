import { readNominationFile } from '#lib/features/movements/server/service/evidence.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await readNominationFile(locals.ctx, params.movement, params.sha256);
	return download(bytes, name);
};
