import { answersSchema, impactRulesSchema, reviewedSchema, sentSchema, signedSchema } from '#lib/features/personal-data/impact-schema.ts';
import { readImpact } from '#lib/features/personal-data/server/service/read-impact.ts';
import { changeImpactRules, noteReviewed } from '#lib/features/personal-data/server/service/review-impact.ts';
import { noteSent, saveAnswers, signOff } from '#lib/features/personal-data/server/service/run-impact.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readImpact(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	save: step('save', answersSchema, saveAnswers),
	sign: step('sign', signedSchema, signOff),
	send: step('send', sentSchema, noteSent),
	review: step('review', reviewedSchema, noteReviewed),
	rules: step('rules', impactRulesSchema, changeImpactRules)
};
