import { writeDialogueCalendar } from '#lib/features/dialogues/server/service/write-calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const feed = await writeDialogueCalendar(locals.ctx, params.dialogue, `${url.origin}/${params.agency}/people/dialogues/${params.dialogue}`);
	return new Response(feed, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' } });
};
