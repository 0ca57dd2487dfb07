import { exportOutings } from '#lib/features/posts/server/service/read-posts.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const { bytes, name } = await exportOutings(locals.ctx);
	return download(bytes, name);
};
