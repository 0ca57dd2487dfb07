import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { bookingSchema } from '#lib/features/bookings/schema.ts';
import { book } from '#lib/features/bookings/server/service/book.ts';
import { readEvent } from '#lib/features/bookings/server/service/read-events.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { take } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { event: await readEvent(locals.ctx, params.event), token: formToken(locals.ctx.agencyId, locals.ctx.now), requestKey: newId() };
};

/** The code is the answer to the press itself: an address that holds it would stay in the browser's history. */
export const actions: Actions = {
	book: async (event) => {
		const { locals, params, getClientAddress } = event;
		const taken = await take(event, bookingSchema, (form, key) => book(locals.ctx, params.event, form, getClientAddress(), key));
		if (taken.ok) return { answer: null, booked: taken.result };
		return fail(taken.status, { booked: null, answer: { at: 'book', ...taken.answer } satisfies Answer });
	}
};
