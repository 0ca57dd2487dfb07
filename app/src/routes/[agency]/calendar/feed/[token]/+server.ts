import { openFeed } from '#lib/features/reminders/server/service/calendar-feed.ts';
import type { RequestHandler } from './$types';

/** For a calendar program, which asks again and again and has no account. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const feed = await openFeed(locals.ctx, params.token, `${url.origin}/${params.agency}`);
	return new Response(feed, {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' }
	});
};
