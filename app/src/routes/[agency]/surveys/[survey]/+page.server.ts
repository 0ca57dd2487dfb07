import { batchSchema, changeSchema, closingSchema, codesSchema, prolongSchema, stepSchema } from '#lib/features/surveys/schema.ts';
import { startBatch } from '#lib/features/surveys/server/service/key-papers.ts';
import { changeSurvey } from '#lib/features/surveys/server/service/make-survey.ts';
import { readResults } from '#lib/features/surveys/server/service/read-results.ts';
import { readSurveyDesk } from '#lib/features/surveys/server/service/read-surveys.ts';
import { closeSurvey, makeCodes, openSurvey, prolongSurvey, publishResults, withdrawResults } from '#lib/features/surveys/server/service/run-survey.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const desk = await readSurveyDesk(locals.ctx, params.survey);
	return { ...desk, found: desk.survey.state === 'closed' ? await readResults(locals.ctx, params.survey) : null, requestKey: newId() };
};

const of = ({ params }: { readonly params: Partial<Record<string, string>> }) => params['survey'] ?? '';

export const actions: Actions = {
	change: step('change', changeSchema, (ctx, form, key, event) => changeSurvey(ctx, of(event), form, key)),
	open: step('open', stepSchema, (ctx, form, key, event) => openSurvey(ctx, of(event), form, key)),
	prolong: step('prolong', prolongSchema, (ctx, form, key, event) => prolongSurvey(ctx, of(event), form, key)),
	close: step('close', closingSchema, (ctx, form, key, event) => closeSurvey(ctx, of(event), form, key)),
	publish: step('publish', stepSchema, (ctx, form, key, event) => publishResults(ctx, of(event), form, key)),
	withdraw: step('withdraw', stepSchema, (ctx, form, key, event) => withdrawResults(ctx, of(event), form, key)),
	codes: step('codes', codesSchema, (ctx, form, key, event) => makeCodes(ctx, of(event), form, key)),
	batch: step(
		'batch',
		batchSchema,
		(ctx, form, key, event) => startBatch(ctx, { surveyId: of(event), ...form }, key),
		(id, { url }) => `${url.pathname}/batches/${String(id)}`
	)
};
