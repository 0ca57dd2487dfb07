import { readPhoto } from '#lib/features/feedback/server/service/read-item.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await readPhoto(locals.ctx, params.item), {
		headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' }
	});
