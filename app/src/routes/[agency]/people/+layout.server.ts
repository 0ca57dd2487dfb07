import { sloganOfDay } from '@kheo/core';
import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { offerChallenge } from '#lib/features/open-forms/server/service/offer-challenge.ts';
import { takesForms } from '#lib/server/people-pages.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, route }) => {
	const slogan = sloganOfDay(locals.people?.slogans ?? [], locals.today);
	if (slogan && !/\/(banner|screen)$/u.test(route.id)) await noteShown(locals.ctx, slogan.id, 'site', '-');
	return {
		agency: { slug: locals.agency?.slug ?? '', name: locals.agency?.name ?? '' },
		challenge: takesForms(route.id) ? await offerChallenge(locals.ctx) : null,
		isMember: locals.membership !== null,
		today: locals.today,
		slogan: slogan && { label: slogan.label, words: slogan.words }
	};
};
