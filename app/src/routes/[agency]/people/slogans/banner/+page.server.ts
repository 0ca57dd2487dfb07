import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { readSloganOfDay } from '#lib/features/slogans/server/service/read-shown.ts';
import { embeddedIn } from '../embedded-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const slogan = await readSloganOfDay(locals.ctx);
	const place = embeddedIn(request, url);
	if (slogan && place) await noteShown(locals.ctx, slogan.id, 'embed', place);
	return {};
};
