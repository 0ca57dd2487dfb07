import { sayMoment } from '#lib/features/approvals/said.ts';
import { readOverdue } from '#lib/features/feedback/server/service/read-figures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ late: await readOverdue(locals.ctx), asOf: sayMoment(locals.ctx.now, locals.locale) });
