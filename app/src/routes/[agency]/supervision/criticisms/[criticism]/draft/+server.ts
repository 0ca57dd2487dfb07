import { openDraft } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openDraft(locals.ctx, params.criticism);
	return download(bytes, name);
};
