import { sayMoment } from '#lib/features/approvals/said.ts';
import { readDialogueFigures } from '#lib/features/dialogues/server/service/read-figures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	figures: await readDialogueFigures(locals.ctx, Number(url.searchParams.get('year')) || null),
	asOf: sayMoment(locals.ctx.now, locals.locale)
});
