import type { RequestEvent } from '@sveltejs/kit';
import { answerSchema, closeSchema, opinionSchema } from '#lib/features/criticisms/schema.ts';
import { showSchema } from '#lib/features/supervision/schema.ts';
import { readCriticism } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { answerOpinion, closeCriticism, giveOpinion, showCriticism } from '#lib/features/criticisms/server/service/run-criticism.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ of: await readCriticism(locals.ctx, params.criticism), requestKey: newId() });

const idOf = ({ params }: RequestEvent) => params['criticism'] ?? '';

export const actions: Actions = {
	say: step('say', opinionSchema, (ctx, form, key, event) => giveOpinion(ctx, idOf(event), form, key)),
	answer: step('answer', answerSchema, (ctx, form, key, event) => answerOpinion(ctx, idOf(event), form, key)),
	show: step('show', showSchema, (ctx, form, key, event) => showCriticism(ctx, idOf(event), form, key)),
	close: step('close', closeSchema, (ctx, form, key, event) => closeCriticism(ctx, idOf(event), form, key))
};
