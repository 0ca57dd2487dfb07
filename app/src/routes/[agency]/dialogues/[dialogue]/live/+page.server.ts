import { answerSchema, entrySchema, passSchema, reasonSchema, screenSchema, takeSchema } from '#lib/features/dialogues/schema.ts';
import { enterQuestion } from '#lib/features/dialogues/server/service/ask-question.ts';
import { answerAtOnce, passQuestion, setAside, takeQuestion } from '#lib/features/dialogues/server/service/decide-question.ts';
import { putOnScreen } from '#lib/features/dialogues/server/service/order-questions.ts';
import { readDialogue } from '#lib/features/dialogues/server/service/read-desk.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readDialogue(locals.ctx, params.dialogue)), requestKey: newId() });

export const actions: Actions = {
	put: step('put', screenSchema, putOnScreen),
	enter: step('enter', entrySchema, enterQuestion),
	answerNow: step('answerNow', answerSchema, answerAtOnce),
	take: step('take', takeSchema, takeQuestion),
	pass: step('pass', passSchema, passQuestion),
	aside: step('aside', reasonSchema, setAside)
};
