import { addDays } from '@kheo/core';
import { surveySchema } from '#lib/features/surveys/schema.ts';
import { prepareSurvey } from '#lib/features/surveys/server/service/make-survey.ts';
import { readSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const USUAL_DAYS = 30;

export const load: PageServerLoad = async ({ locals }) => ({
	surveys: await readSurveys(locals.ctx),
	until: addDays(locals.today, USUAL_DAYS),
	requestKey: newId()
});

export const actions: Actions = {
	prepare: step('prepare', surveySchema, prepareSurvey, (id, { url }) => `${url.pathname}/${String(id)}`)
};
