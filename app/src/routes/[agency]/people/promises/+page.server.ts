import { sayMoment } from '#lib/features/approvals/said.ts';
import { filterIn } from '#lib/features/promises/schema.ts';
import { readPromisePage, readPromiseYears } from '#lib/features/promises/server/service/read-promises.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { filter, page } = filterIn(url.searchParams);
	return {
		...(await readPromisePage(locals.ctx, filter, page)),
		filter,
		byYear: await readPromiseYears(locals.ctx),
		asOf: sayMoment(locals.ctx.now, locals.locale)
	};
};
