import { addDays } from '@kheo/core';
import { questionnaireSchema } from '#lib/features/surveys/questionnaire-schema.ts';
import { prepareQuestionnaire } from '#lib/features/surveys/server/service/make-questionnaire.ts';
import { readQuestionnaires } from '#lib/features/surveys/server/service/read-questionnaires.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const USUAL_DAYS = 30;

export const load: PageServerLoad = async ({ locals }) => ({
	forms: await readQuestionnaires(locals.ctx),
	until: addDays(locals.today, USUAL_DAYS),
	requestKey: newId()
});

export const actions: Actions = {
	prepare: step('prepare', questionnaireSchema, prepareQuestionnaire, (id, { url }) => `${url.pathname}/${String(id)}`)
};
