import { questionnaireChangeSchema, questionSchema, questionStepSchema } from '#lib/features/surveys/questionnaire-schema.ts';
import { prolongSchema, stepSchema } from '#lib/features/surveys/schema.ts';
import { putQuestion, raiseQuestion, removeQuestion } from '#lib/features/surveys/server/service/make-questionnaire.ts';
import { readQuestionnaireDesk } from '#lib/features/surveys/server/service/read-questionnaires.ts';
import { changeQuestionnaire, closeQuestionnaire, openQuestionnaire, prolongQuestionnaire } from '#lib/features/surveys/server/service/run-questionnaire.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readQuestionnaireDesk(locals.ctx, params.questionnaire)), requestKey: newId() });

const of = ({ params }: { readonly params: Partial<Record<string, string>> }) => params['questionnaire'] ?? '';

export const actions: Actions = {
	put: step('put', questionSchema, (ctx, form, key, event) => putQuestion(ctx, of(event), form, key)),
	remove: step('remove', questionStepSchema, (ctx, form, key, event) => removeQuestion(ctx, of(event), form, key)),
	raise: step('raise', questionStepSchema, (ctx, form, key, event) => raiseQuestion(ctx, of(event), form, key)),
	change: step('change', questionnaireChangeSchema, (ctx, form, key, event) => changeQuestionnaire(ctx, of(event), form, key)),
	open: step('open', stepSchema, (ctx, form, key, event) => openQuestionnaire(ctx, of(event), form, key)),
	prolong: step('prolong', prolongSchema, (ctx, form, key, event) => prolongQuestionnaire(ctx, of(event), form, key)),
	close: step('close', stepSchema, (ctx, form, key, event) => closeQuestionnaire(ctx, of(event), form, key))
};
