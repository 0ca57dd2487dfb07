import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { codeSchema, requestSchema } from '#lib/features/personal-data/request-schema.ts';
import { lookUpRequest, newRequestForm } from '#lib/features/personal-data/server/service/read-requests.ts';
import { sendRequest } from '#lib/features/personal-data/server/service/send-request.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { ...(await newRequestForm(locals.ctx)), requestKey: newId() };
};

/** The code is the answer to the press itself: an address that holds it would stay in the browser's history. */
export const actions: Actions = {
	send: async ({ request, locals, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, requestSchema);
		const refused = (status: number, message: string, issues: Answer['issues'], code?: string) =>
			fail(status, { sent: null, own: null, answer: { at: 'send', message, issues, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, own: null, sent: await sendRequest(locals.ctx, form.value, getClientAddress(), form.key) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, {}, code);
		}
	},
	look: async ({ request, locals, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, codeSchema);
		try {
			return { answer: null, sent: null, own: await lookUpRequest(locals.ctx, form.ok ? form.value.code : '', getClientAddress()) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return fail(status, { sent: null, own: null, answer: { at: 'look', message, issues: {}, values: typedIn(data), code } satisfies Answer });
		}
	}
};

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
