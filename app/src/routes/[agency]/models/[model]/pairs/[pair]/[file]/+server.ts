import { readPairPhoto } from '#lib/features/models/server/service/read-models.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await readPairPhoto(locals.ctx, params.model, params.pair, params.file, true), {
		headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' }
	});
