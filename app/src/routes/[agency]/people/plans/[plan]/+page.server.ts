import { sayMoment } from '#lib/features/approvals/said.ts';
import { readPublicPlan } from '#lib/features/people/server/service/read-public-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	plan: await readPublicPlan(locals.ctx, params.plan),
	asOf: sayMoment(locals.ctx.now, locals.locale)
});
