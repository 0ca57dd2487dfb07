import { readNotePicture } from '#lib/features/situation/server/service/read-notes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await readNotePicture(locals.ctx, params.note), {
		headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' }
	});
