import { exportBoard } from '#lib/features/board/server/service/read-board.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const { bytes, name } = await exportBoard(locals.ctx);
	return download(bytes, name);
};
