import { monthOr } from '#lib/features/activities/month-days.ts';
import { readPublicCalendar } from '#lib/features/people/server/service/read-calendar.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	activities: await readPublicCalendar(locals.ctx),
	view: url.searchParams.get('view') === 'month' ? ('month' as const) : ('list' as const),
	month: monthOr(url.searchParams.get('month'), locals.today)
});
