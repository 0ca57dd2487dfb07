import { json } from '@sveltejs/kit';
import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { readSloganOfDay } from '#lib/features/slogans/server/service/read-shown.ts';
import { embeddedIn } from '../embedded-in.ts';
import type { RequestHandler } from './$types';

/** The slogan of the day for another site's own page. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
	const slogan = await readSloganOfDay(locals.ctx);
	const place = embeddedIn(request, url);
	if (slogan && place) await noteShown(locals.ctx, slogan.id, 'embed', place);
	return json({ asOf: locals.today, slogan }, { headers: { 'access-control-allow-origin': '*' } });
};
