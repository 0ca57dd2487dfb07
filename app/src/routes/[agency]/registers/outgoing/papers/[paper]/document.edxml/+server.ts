import { writeExchange } from '#lib/features/dispatch/server/service/write-exchange.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeExchange(locals.ctx, params.paper);
	return download(bytes, name);
};
