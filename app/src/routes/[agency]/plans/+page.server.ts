import { dayIn } from '#lib/server/clock.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const plans = await readPlans(locals.ctx);
	return { plans: plans.map(({ confirmedAt, ...plan }) => ({ ...plan, confirmedOn: dayIn(confirmedAt) })) };
};
