import { readOpenQuestionnaires } from '#lib/features/surveys/server/service/read-questionnaires.ts';
import { readPublicSurveys } from '#lib/features/surveys/server/service/read-surveys.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await readPublicSurveys(locals.ctx)),
	forms: await readOpenQuestionnaires(locals.ctx)
});
