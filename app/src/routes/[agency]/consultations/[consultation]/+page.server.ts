import { answerSchema, draftSchema, headSchema, hideSchema, paperSchema, showSchema, turnSchema } from '#lib/features/consultations/schema.ts';
import { readConsultation } from '#lib/features/consultations/server/service/read-consultations.ts';
import { changeHead, publishConsultation, putNewDraft, withdrawConsultation } from '#lib/features/consultations/server/service/run-consultation.ts';
import { answerRemark, hideRemark, showRemark } from '#lib/features/consultations/server/service/settle-remark.ts';
import { enterRemark } from '#lib/features/consultations/server/service/take-remark.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const one = await readConsultation(locals.ctx, params.consultation);
	const unseen = one.list.filter(({ state }) => state === 'waiting').map(({ id }) => id);
	return { one, holds: await readHolds(locals.ctx, 'remark', unseen), requestKey: newId() };
};

export const actions: Actions = {
	publish: step('publish', turnSchema, publishConsultation),
	withdraw: step('withdraw', turnSchema, withdrawConsultation),
	change: step('change', headSchema, changeHead),
	draft: step('draft', draftSchema, putNewDraft),
	enter: step('enter', paperSchema, enterRemark),
	show: step('show', showSchema, showRemark),
	hide: step('hide', hideSchema, hideRemark),
	answer: step('answer', answerSchema, answerRemark)
};
