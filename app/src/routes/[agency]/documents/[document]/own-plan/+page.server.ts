import * as v from 'valibot';
import { choicesSchema } from '#lib/features/own-plans/schema.ts';
import { viewOwnPlan } from '#lib/features/own-plans/server/service.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const choices = v.parse(choicesSchema, Object.fromEntries(url.searchParams));
	return { view: await viewOwnPlan(locals.ctx, params.document, choices), query: url.search };
};
