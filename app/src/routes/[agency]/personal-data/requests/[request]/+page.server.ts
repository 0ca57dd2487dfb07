import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { reasonSchema } from '#lib/features/concurrences/schema.ts';
import {
	answerSchema,
	eraseSchema,
	extensionSchema,
	foundSchema,
	handlerSchema,
	identitySchema,
	searchSchema,
	stepSchema
} from '#lib/features/personal-data/request-schema.ts';
import { askForHeld, readHeldAgreement } from '#lib/features/personal-data/server/service/ask-for-held.ts';
import { eraseHeld } from '#lib/features/personal-data/server/service/erase-held.ts';
import { chooseFound, readChosen, searchHeld } from '#lib/features/personal-data/server/service/find-held.ts';
import { readRequest } from '#lib/features/personal-data/server/service/read-requests.ts';
import { acknowledgeRequest, answerRequest, checkIdentity, extendRequest, handRequest } from '#lib/features/personal-data/server/service/run-request.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	request: await readRequest(locals.ctx, params.request),
	chosen: await readChosen(locals.ctx, params.request),
	agreement: await readHeldAgreement(locals.ctx, params.request),
	requestKey: newId()
});

export const actions: Actions = {
	acknowledge: step('acknowledge', stepSchema, (ctx, form, key, { params }) => acknowledgeRequest(ctx, params['request'] ?? '', form, key)),
	hand: step('hand', handlerSchema, (ctx, form, key, { params }) => handRequest(ctx, params['request'] ?? '', form, key)),
	identity: step('identity', identitySchema, (ctx, form, key, { params }) => checkIdentity(ctx, params['request'] ?? '', form, key)),
	extend: step('extend', extensionSchema, (ctx, form, key, { params }) => extendRequest(ctx, params['request'] ?? '', form, key)),
	choose: step('choose', foundSchema, (ctx, form, key, { params }) => chooseFound(ctx, params['request'] ?? '', form, key)),
	askSecond: step('askSecond', reasonSchema, (ctx, form, key, { params }) => askForHeld(ctx, params['request'] ?? '', form, key)),
	erase: step('erase', eraseSchema, (ctx, form, key, { params }) => eraseHeld(ctx, params['request'] ?? '', form, key)),
	answer: step('answer', answerSchema, (ctx, form, key, { params }) => answerRequest(ctx, params['request'] ?? '', form, key)),
	/** What was found is shown on the page that answers and is kept nowhere. */
	search: async ({ request, locals, params }) => {
		const data = await postedForm(request);
		const form = readFormData(data, searchSchema);
		const refused = (status: number, message: string) =>
			fail(status, { found: null, answer: { at: 'search', message, issues: {}, values: typedIn(data) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf('request.unreadable', locals.locale));
		try {
			return { answer: null, found: await searchHeld(locals.ctx, params.request, form.value) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return refused(status, message);
		}
	}
};
