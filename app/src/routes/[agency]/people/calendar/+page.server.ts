import { monthOr } from '#lib/features/activities/month-days.ts';
import { readJoinable } from '#lib/features/bookings/server/service/read-events.ts';
import { readPublicCalendar } from '#lib/features/people/server/service/read-calendar.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	activities: await readPublicCalendar(locals.ctx),
	joinable: await readJoinable(locals.ctx),
	view: url.searchParams.get('view') === 'month' ? ('month' as const) : ('list' as const),
	month: monthOr(url.searchParams.get('month'), locals.today)
});
