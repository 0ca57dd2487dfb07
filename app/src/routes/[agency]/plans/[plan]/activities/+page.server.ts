import { monthOr } from '#lib/features/activities/month-days.ts';
import { readPlanActivities } from '#lib/features/activities/server/service/view-activities.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { today } = locals.ctx;
	const asked = url.searchParams.get('view');
	const view = asked === 'place' || asked === 'state' ? asked : 'month';
	return { ...(await readPlanActivities(locals.ctx, params.plan)), view, month: monthOr(url.searchParams.get('month'), today), today } as const;
};
