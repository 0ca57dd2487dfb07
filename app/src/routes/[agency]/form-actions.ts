import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Answer } from '#lib/answer.ts';
import { PaperDiffers } from '#lib/features/issuing/server/service/paper-differs.ts';
import type { Context } from '#lib/server/context.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { type Issues, postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';

/** What using a form came to, or why it was not taken; `problem` is null where a field was wrong. */
type Taken<T> =
	| { readonly ok: true; readonly result: T }
	| { readonly ok: false; readonly status: number; readonly answer: Omit<Answer, 'at'>; readonly problem: Problem | null };

/** Reads the form and uses it; what was not taken comes back with the words for it and with what was typed. */
export async function take<S extends v.GenericSchema, T>(
	{ locals, request }: RequestEvent,
	schema: S,
	use: (value: v.InferOutput<S>, key: string, data: FormData) => Promise<T>
): Promise<Taken<T>> {
	const data = await postedForm(request);
	const values = typedIn(data);
	const form = readFormData(data, schema);
	if (!form.ok) {
		const message = wordsOf(firstKnown(form.issues), locals.locale);
		return { ok: false, status: 400, answer: { message, issues: form.issues, values }, problem: null };
	}
	try {
		return { ok: true, result: await use(form.value, form.key, data) };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message, code } = explain(error, 409, locals.locale);
		return { ok: false, status, answer: { message, issues: {}, values, code }, problem: error };
	}
}

/** Takes one step of an office's page and shows the page again; who may not take it at all gets the error page. */
export function step<S extends v.GenericSchema>(
	name: string,
	schema: S,
	use: (ctx: Context, value: v.InferOutput<S>, key: string, event: RequestEvent) => Promise<unknown>,
	next: (result: unknown, event: RequestEvent) => string = (_, { url }) => url.pathname,
	actingAs: (event: RequestEvent) => Context | Promise<Context> = ({ locals }) => locals.ctx
) {
	return async (event: RequestEvent) => {
		const taken = await take(event, schema, async (value, key) => use(await actingAs(event), value, key, event));
		if (taken.ok) redirect(303, next(taken.result, event));
		const { status, answer, problem } = taken;
		if (problem && [401, 403].includes(status)) throw problem;
		const at = String(answer.values['at'] ?? name);
		return fail(status, { answer: { at, ...answer, ...(problem && { differences: differencesOf(problem) }) } satisfies Answer });
	};
}

/** Takes what somebody sends and answers the press itself with its slip: an address that holds a code or a PIN would stay in the browser's history. */
export function sent<S extends v.GenericSchema, T>(schema: S, use: (event: RequestEvent, value: v.InferOutput<S>, key: string) => Promise<T>) {
	return async (event: RequestEvent) => {
		const taken = await take(event, schema, (value, key) => use(event, value, key));
		if (taken.ok) return { answer: null, sent: taken.result };
		return fail(taken.status, { sent: null, answer: { at: 'send', ...taken.answer } satisfies Answer });
	};
}

/** The refusal that a field names, where it is one of the catalogue; else that some field is wrong. */
export function firstKnown(issues: Issues): ProblemCode {
	return Object.values(issues).find((code): code is ProblemCode => code in problems) ?? 'request.unreadable';
}

function differencesOf(error: Problem): NonNullable<Answer['differences']> {
	return error instanceof PaperDiffers ? error.differences : [];
}
