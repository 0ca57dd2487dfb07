import { writePublicCalendar } from '#lib/features/people/server/service/read-calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const feed = await writePublicCalendar(locals.ctx, `${url.origin}/${params.agency}/people/calendar`);
	return new Response(feed, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' } });
};
