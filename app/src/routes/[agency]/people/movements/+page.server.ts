import { sayMoment } from '#lib/features/approvals/said.ts';
import { readGallery, readMovementYears } from '#lib/features/movements/server/service/read-gallery.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await readGallery(locals.ctx)),
	years: await readMovementYears(locals.ctx),
	asOf: sayMoment(locals.ctx.now, locals.locale)
});
