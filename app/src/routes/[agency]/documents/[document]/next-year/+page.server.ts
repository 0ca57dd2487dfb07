import * as v from 'valibot';
import { yearSchema } from '#lib/features/renewals/schema.ts';
import { viewRenewal } from '#lib/features/renewals/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const year = v.safeParse(yearSchema, url.searchParams.get('year') ?? '');
	return { view: await viewRenewal(locals.ctx, params.document, year.success ? year.output : null) };
};
