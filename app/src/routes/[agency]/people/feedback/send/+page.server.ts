import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { sendingSchema } from '#lib/features/feedback/schema.ts';
import { newForm, sendFeedback } from '#lib/features/feedback/server/service/send-feedback.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

const ASKED_MAX = 200;

export const load: PageServerLoad = async ({ locals, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { ...(await newForm(locals.ctx)), origin: url.origin, requestKey: newId(), asked: (url.searchParams.get('q') ?? '').slice(0, ASKED_MAX) };
};

/** The slip is the answer to the press itself: an address that holds a PIN would stay in the browser's history. */
export const actions: Actions = {
	send: async ({ request, locals, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, sendingSchema);
		const refused = (status: number, message: string, issues: Answer['issues'], code?: string) =>
			fail(status, { sent: null, answer: { at: 'send', message, issues, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, sent: await sendFeedback(locals.ctx, form.value, getClientAddress(), form.key) };
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
