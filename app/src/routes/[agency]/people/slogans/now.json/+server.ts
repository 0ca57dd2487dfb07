import { json } from '@sveltejs/kit';
import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { sloganOfDay } from '@kheo/core';
import { embeddedIn } from '../embedded-in.ts';
import type { RequestHandler } from './$types';

/** The slogan of the day for another site's own page. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
	const slogan = sloganOfDay(locals.people?.slogans ?? [], locals.today);
	const place = embeddedIn(request, url);
	if (slogan && place) await noteShown(locals.ctx, slogan.id, 'embed', place);
	return json({ asOf: locals.today, slogan }, { headers: { 'access-control-allow-origin': '*' } });
};
