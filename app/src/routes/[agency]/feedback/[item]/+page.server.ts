import { type FeedbackKind, isRestricted } from '@kheo/core';
import { fail } from '@sveltejs/kit';
import {
	answerSchema,
	extendSchema,
	groupSchema,
	lookSchema,
	plainSchema,
	publicationSchema,
	reasonSchema,
	routeSchema,
	sortSchema
} from '#lib/features/feedback/schema.ts';
import { approveAnswer, proposeAnswer, returnAnswer } from '#lib/features/feedback/server/service/answer-feedback.ts';
import { lookAtSender } from '#lib/features/feedback/server/service/look-at-sender.ts';
import { publishFeedback, withdrawPublication } from '#lib/features/feedback/server/service/publish-feedback.ts';
import { readFeedback } from '#lib/features/feedback/server/service/read-item.ts';
import { addNote, extendClock, giveBack, pauseClock, resumeClock, routeFeedback } from '#lib/features/feedback/server/service/route-feedback.ts';
import { groupFeedback, sortFeedback, takeBackSpam } from '#lib/features/feedback/server/service/sort-feedback.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readFeedback(locals.ctx, params.item)), requestKey: newId() });

/** What left for the restricted register, or was given back by a unit, is no longer on this page for them. */
const toList = (_: unknown, { params }: { readonly params: Partial<Record<string, string>> }) => `/${params['agency']}/feedback`;

export const actions: Actions = {
	sort: step(
		'sort',
		sortSchema,
		async (ctx, form, key) => (await sortFeedback(ctx, form, key), form.kind),
		(kind, event) => (isRestricted(kind as FeedbackKind) ? toList(kind, event) : event.url.pathname)
	),
	route: step('route', routeSchema, routeFeedback),
	giveBack: step('giveBack', reasonSchema, giveBack, toList),
	note: step('note', reasonSchema, addNote),
	pause: step('pause', reasonSchema, pauseClock),
	resume: step('resume', plainSchema, resumeClock),
	extend: step('extend', extendSchema, extendClock),
	propose: step('propose', answerSchema, proposeAnswer),
	approve: step('approve', plainSchema, approveAnswer),
	returnAnswer: step('returnAnswer', reasonSchema, returnAnswer),
	publish: step('publish', publicationSchema, publishFeedback),
	withdraw: step('withdraw', plainSchema, withdrawPublication),
	notSpam: step('notSpam', reasonSchema, takeBackSpam),
	group: step('group', groupSchema, groupFeedback),
	look: async ({ request, locals, params }) => {
		const form = await readForm(request, lookSchema);
		if (!form.ok) return fail(400, { answer: null, sender: null });
		return { answer: null, sender: await lookAtSender(locals.ctx, params.item, form.value.reason) };
	}
};
