import { publicationSchema, withdrawSchema } from '#lib/features/people/schema.ts';
import { publishPlan, readPublication, withdrawPlan } from '#lib/features/people/server/service/publish-plan.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ publication: await readPublication(locals.ctx, params.plan), requestKey: newId() });

export const actions: Actions = {
	publish: step('publish', publicationSchema, (ctx, value, key, { params }) => publishPlan(ctx, params['plan'] ?? '', value, key)),
	withdraw: step('withdraw', withdrawSchema, (ctx, value, key, { params }) => withdrawPlan(ctx, params['plan'] ?? '', value, key))
};
