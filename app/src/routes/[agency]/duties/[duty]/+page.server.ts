import { acceptSchema, recallSchema, reportSchema, returnSchema } from '#lib/features/directives/duty-schema.ts';
import { answerDuty, recallDuty } from '#lib/features/directives/server/service/answer-duty.ts';
import { mayAnswerDuty, readDuty } from '#lib/features/directives/server/service/read-duties.ts';
import { reportDuty } from '#lib/features/directives/server/service/report-duty.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const duty = await readDuty(locals.ctx, params.duty);
	return { duty, mayAnswer: await mayAnswerDuty(locals.ctx, duty), unitId: locals.membership?.unitId ?? null, requestKey: newId() };
};

export const actions: Actions = {
	report: step('report', reportSchema, (ctx, report, key, { params }) => reportDuty(ctx, params['duty'] ?? '', report, key)),
	accept: step('accept', acceptSchema, (ctx, answer, key, { params }) => answerDuty(ctx, params['duty'] ?? '', answer, key)),
	giveBack: step('giveBack', returnSchema, (ctx, answer, key, { params }) => answerDuty(ctx, params['duty'] ?? '', answer, key)),
	recall: step('recall', recallSchema, (ctx, recall, key, { params }) => recallDuty(ctx, params['duty'] ?? '', recall, key))
};
