import { enteredSchema, rulesSchema } from '#lib/features/personal-data/request-schema.ts';
import { changeRules } from '#lib/features/personal-data/server/service/change-rules.ts';
import { readRequests } from '#lib/features/personal-data/server/service/read-requests.ts';
import { enterRequest } from '#lib/features/personal-data/server/service/send-request.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readRequests(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	enter: step('enter', enteredSchema, enterRequest, (id, { url }) => `${url.pathname}/${String(id)}`),
	rules: step('rules', rulesSchema, changeRules)
};
