import { sayMoment } from '#lib/features/approvals/said.ts';
import { readBenefits } from '#lib/features/benefits/server/service/read-benefits.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await readBenefits(locals.ctx)),
	asOf: sayMoment(locals.ctx.now, locals.locale)
});
