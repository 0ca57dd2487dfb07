import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Context } from '#lib/server/context.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from './inline-problem.ts';
import type { Locate } from './return-place.ts';

/** The Office's answer to a return that no consolidation gathers. */
export function reviewPosted<S extends v.GenericSchema>(
	event: RequestEvent,
	locate: Locate,
	schema: S,
	answer: (ctx: Context, reviewed: v.InferOutput<S>, key: string) => Promise<void>
) {
	return inlineProblem(event, async () => {
		const { ctx, base } = await locate(event);
		const form = await readForm(event.request, schema);
		if (!form.ok) return fail(400, { message: wordsOf('request.unreadable', ctx.locale), issues: form.issues });
		await answer(ctx, form.value, form.key);
		redirect(303, base);
	});
}
