import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { formSchema, pickSchema } from '#lib/features/forms/schema.ts';
import { readForm, setForm, takeProposedForm } from '#lib/features/forms/server/service/form-versions.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm as readPosted } from '#lib/server/form.ts';
import { inlineProblem } from '../../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await readForm(locals.ctx, params.obligation),
	saved: url.searchParams.has('saved'),
	requestKey: newId()
});

export const actions: Actions = {
	set: (event) => changing(event, formSchema, setForm),
	take: (event) => changing(event, pickSchema, takeProposedForm)
};

function changing<S extends v.GenericSchema>(
	event: RequestEvent,
	schema: S,
	change: (ctx: Context, obligationId: string, value: v.InferOutput<S>, key: string) => Promise<string>
) {
	return inlineProblem(event, async () => {
		const { locals, params, request, url } = event;
		const form = await readPosted(request, schema);
		if (!form.ok) return fail(400, { message: wordsOf('request.unreadable', locals.locale) });
		await change(locals.ctx, params['obligation'] ?? '', form.value, form.key);
		redirect(303, `${url.pathname}?saved=yes`);
	});
}
