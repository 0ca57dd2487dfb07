import { openProof } from '#lib/features/posts/server/service/read-posts.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openProof(locals.ctx, params.post, params.sha256);
	return download(bytes, name);
};
