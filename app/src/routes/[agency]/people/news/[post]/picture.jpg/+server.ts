import { readPublicPicture } from '#lib/features/posts/server/service/read-news.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await readPublicPicture(locals.ctx, params.post), { headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' } });
