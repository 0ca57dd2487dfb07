import { sendingSchema } from '#lib/features/feedback/schema.ts';
import { newForm, sendFeedback } from '#lib/features/feedback/server/service/send-feedback.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { sent } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const ASKED_MAX = 200;

export const load: PageServerLoad = async ({ locals, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { ...(await newForm(locals.ctx)), origin: url.origin, requestKey: newId(), asked: (url.searchParams.get('q') ?? '').slice(0, ASKED_MAX) };
};

/** The slip is the answer to the press itself: an address that holds a PIN would stay in the browser's history. */
export const actions: Actions = {
	send: sent(sendingSchema, ({ locals, getClientAddress }, form, key) => sendFeedback(locals.ctx, form, getClientAddress(), key))
};
