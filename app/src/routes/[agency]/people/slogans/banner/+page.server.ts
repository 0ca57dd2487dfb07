import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { sloganOfDay } from '@kheo/core';
import { embeddedIn } from '../embedded-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const slogan = sloganOfDay(locals.people?.slogans ?? [], locals.today);
	const place = embeddedIn(request, url);
	if (slogan && place) await noteShown(locals.ctx, slogan.id, 'embed', place);
	return {};
};
