import { criticismSchema } from '#lib/features/criticisms/schema.ts';
import { readCriticisms } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { askCriticism } from '#lib/features/criticisms/server/service/run-criticism.ts';
import { assignSchema, bodySchema, supervisionSchema } from '#lib/features/supervision/schema.ts';
import { addBody, assignMember } from '#lib/features/supervision/server/service/bodies.ts';
import { readProgramme } from '#lib/features/supervision/server/service/read-supervision.ts';
import { planSupervision } from '#lib/features/supervision/server/service/run-supervision.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	...(await readProgramme(locals.ctx, Number(url.searchParams.get('year')) || null)),
	criticisms: await readCriticisms(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = {
	body: step('body', bodySchema, addBody),
	assign: step('assign', assignSchema, assignMember),
	plan: step('plan', supervisionSchema, planSupervision, (id, { url }) => `${url.pathname}/${id}`),
	ask: step('ask', criticismSchema, askCriticism, (id, { url }) => `${url.pathname}/criticisms/${id}`)
};
