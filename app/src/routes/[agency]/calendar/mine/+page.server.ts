import { createFeed, readOwnFeed, revokeFeed } from '#lib/features/reminders/server/service/calendar-feed.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const since = await readOwnFeed(locals.ctx);
	return { since: since && dayIn(since) };
};

export const actions: Actions = {
	create: async ({ locals, params, url }) => ({ address: `${url.origin}/${params.agency}/calendar/feed/${await createFeed(locals.ctx)}` }),
	revoke: async ({ locals }) => {
		await revokeFeed(locals.ctx);
		return { address: null };
	}
};
