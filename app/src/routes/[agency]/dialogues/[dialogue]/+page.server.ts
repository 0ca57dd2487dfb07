import { fail } from '@sveltejs/kit';
import {
	anewSchema,
	answerSchema,
	changeSchema,
	entrySchema,
	lookSchema,
	mergeSchema,
	passSchema,
	plainSchema,
	reasonSchema,
	showSchema,
	takeSchema,
	togetherSchema,
	turnSchema
} from '#lib/features/dialogues/schema.ts';
import { enterQuestion } from '#lib/features/dialogues/server/service/ask-question.ts';
import {
	answerAtOnce,
	passQuestion,
	promiseAnew,
	proposeAnswer,
	publishAnswer,
	setAside,
	takeQuestion
} from '#lib/features/dialogues/server/service/decide-question.ts';
import { lookAtAsker, lookAtSeats } from '#lib/features/dialogues/server/service/look-at-sender.ts';
import {
	hideQuestion,
	mergeChosen,
	mergeQuestions,
	orderQuestion,
	partQuestion,
	showQuestion
} from '#lib/features/dialogues/server/service/order-questions.ts';
import { readDialogue } from '#lib/features/dialogues/server/service/read-desk.ts';
import { announceDialogue, cancelDialogue, changeDialogue, closeDialogue, turnAsking } from '#lib/features/dialogues/server/service/run-dialogue.ts';
import { writeMinutes } from '#lib/features/dialogues/server/service/write-minutes.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const one = await readDialogue(locals.ctx, params.dialogue);
	const unseen = one.questions.filter(({ publicWords }) => publicWords === null).map(({ id }) => id);
	return { ...one, holds: await readHolds(locals.ctx, 'question', unseen), requestKey: newId() };
};

export const actions: Actions = {
	announce: step('announce', plainSchema, announceDialogue),
	asking: step('asking', plainSchema, turnAsking),
	change: step('change', changeSchema, changeDialogue),
	close: step('close', plainSchema, closeDialogue),
	cancel: step('cancel', reasonSchema, cancelDialogue),
	minutes: step(
		'minutes',
		plainSchema,
		(ctx, { id }, key) => writeMinutes(ctx, id, key),
		(draft, { params }) => `/${params['agency']}/drafts/${String(draft)}`
	),
	enter: step('enter', entrySchema, enterQuestion),
	show: step('show', showSchema, showQuestion),
	hide: step('hide', plainSchema, hideQuestion),
	order: step('order', turnSchema, orderQuestion),
	merge: step('merge', mergeSchema, mergeQuestions),
	together: step('together', togetherSchema, mergeChosen),
	part: step('part', plainSchema, partQuestion),
	answerNow: step('answerNow', answerSchema, answerAtOnce),
	take: step('take', takeSchema, takeQuestion),
	pass: step('pass', passSchema, passQuestion),
	aside: step('aside', reasonSchema, setAside),
	anew: step('anew', anewSchema, promiseAnew),
	propose: step('propose', answerSchema, proposeAnswer),
	answer: step('answer', answerSchema, publishAnswer),
	look: async ({ request, locals }) => {
		const form = await readForm(request, lookSchema);
		if (!form.ok) return fail(400, { answer: null, asker: null, seats: null });
		return { answer: null, seats: null, asker: { id: form.value.id, ...(await lookAtAsker(locals.ctx, form.value)) } };
	},
	seats: async ({ request, locals }) => {
		const form = await readForm(request, lookSchema);
		if (!form.ok) return fail(400, { answer: null, asker: null, seats: null });
		return { answer: null, asker: null, seats: await lookAtSeats(locals.ctx, form.value) };
	}
};
