import { openProof } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openProof(locals.ctx, params.dispatch);
	return download(bytes, name);
};
