import { fail, type RequestEvent } from '@sveltejs/kit';
import { wordsOf } from '#lib/server/explain.ts';
import { Problem, problems } from '#lib/server/problem.ts';

const mendable = new Set([400, 409, 413, 422]);

/** A refusal that the person can answer on the same page is said there; any other is the error page's. */
export async function inlineProblem<T>({ locals }: RequestEvent, work: () => Promise<T>) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Problem && mendable.has(problems[error.code]))
			return fail(problems[error.code], { problem: error.code, message: wordsOf(error.code, locals.locale) });
		throw error;
	}
}
