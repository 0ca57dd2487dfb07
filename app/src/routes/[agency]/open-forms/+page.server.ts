import { endRuleSchema, ruleSchema, workSchema } from '#lib/features/open-forms/schema.ts';
import { addRule, changeWork, endRule, readFormRules } from '#lib/features/open-forms/server/service/change-rules.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readFormRules(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	add: step('add', ruleSchema, addRule),
	end: step('end', endRuleSchema, endRule),
	work: step('work', workSchema, changeWork)
};
