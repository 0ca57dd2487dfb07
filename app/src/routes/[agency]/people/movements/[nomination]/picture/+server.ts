import { readShownPicture } from '#lib/features/movements/server/service/read-gallery.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await readShownPicture(locals.ctx, params.nomination), { headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' } });
