import { exportTracking } from '#lib/features/tracking/server/service.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await exportTracking(locals.ctx, params.plan);
	return download(bytes, name);
};
