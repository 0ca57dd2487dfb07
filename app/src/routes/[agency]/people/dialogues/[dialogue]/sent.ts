import { fail, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Answer } from '#lib/answer.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';

/** Takes what a citizen sends and answers the press itself with the code: an address that holds it would stay in the browser's history. */
export function sent<S extends v.GenericSchema>(
	schema: S,
	use: (event: RequestEvent, value: v.InferOutput<S>, key: string) => Promise<{ readonly code: string }>
) {
	return async (event: RequestEvent) => {
		const { locals } = event;
		const data = await postedForm(event.request);
		const form = readFormData(data, schema);
		const refused = (status: number, message: string, issues: Answer['issues'], code?: string) =>
			fail(status, { sent: null, answer: { at: 'send', message, issues, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf(firstKnown(form.issues), locals.locale), form.issues);
		try {
			return { answer: null, sent: await use(event, form.value, form.key) };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, {}, code);
		}
	};
}

function firstKnown(issues: Readonly<Record<string, string>>): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}
