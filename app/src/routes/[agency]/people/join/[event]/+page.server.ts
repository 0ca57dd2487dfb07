import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { bookingSchema } from '#lib/features/bookings/schema.ts';
import { book } from '#lib/features/bookings/server/service/book.ts';
import { readEvent } from '#lib/features/bookings/server/service/read-events.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { event: await readEvent(locals.ctx, params.event), token: formToken(locals.ctx.agencyId, locals.ctx.now), requestKey: newId() };
};

/** The code is the answer to the press itself: an address that holds it would stay in the browser's history. */
export const actions: Actions = {
	book: async ({ request, locals, params, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, bookingSchema);
		const refused = (status: number, message: string, issues: Answer['issues'], code?: string) =>
			fail(status, { booked: null, answer: { at: 'book', message, issues, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, booked: await book(locals.ctx, params.event, form.value, getClientAddress(), form.key) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, {}, code);
		}
	}
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
