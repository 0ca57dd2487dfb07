import { exportShowings } from '#lib/features/slogans/server/service/read-library.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const { bytes, name } = await exportShowings(locals.ctx);
	return download(bytes, name);
};
