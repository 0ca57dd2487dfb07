import { sayMoment } from '#lib/features/approvals/said.ts';
import { meanOf, readFigures } from '#lib/features/feedback/server/service/read-figures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const figures = await readFigures(locals.ctx, Number(url.searchParams.get('year')) || null);
	const means = Object.fromEntries([...figures.byField.map((of) => [of.field, meanOf(of)] as const), ['', meanOf(figures.total)] as const]);
	return { figures, means, asOf: sayMoment(locals.ctx.now, locals.locale) };
};
