import { monthOr } from '#lib/features/activities/month-days.ts';
import { readPlanActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { countPlanAnnex } from '#lib/features/evidence/server/service/write-annex.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { today } = locals.ctx;
	const asked = url.searchParams.get('view');
	const view = asked === 'place' || asked === 'state' ? asked : 'month';
	const mayAnnex = locals.ctx.actor.kind === 'user' && locals.ctx.actor.role !== 'unit';
	const annex = mayAnnex ? await countPlanAnnex(locals.ctx, params.plan) : 0;
	return { annex, ...(await readPlanActivities(locals.ctx, params.plan)), view, month: monthOr(url.searchParams.get('month'), today), today } as const;
};
