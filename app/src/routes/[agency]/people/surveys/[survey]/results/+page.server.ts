import { sayMoment } from '#lib/features/approvals/said.ts';
import { readResults } from '#lib/features/surveys/server/service/read-results.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await readResults(locals.ctx, params.survey);
	if (!found.survey.isPublished) throw new Problem('people.not-public');
	return { found, asOf: sayMoment(locals.ctx.now, locals.locale) };
};
