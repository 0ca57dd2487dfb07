import { stages } from '@kheo/core';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { callForm, messageNoteForm, templateForm } from '#lib/features/reminders/contact-schema.ts';
import { changeTemplate, noteCall, noteGroupMessage } from '#lib/features/reminders/server/service/note-contact.ts';
import { readContact } from '#lib/features/reminders/server/service/read-contact.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const view = await readContact(locals.ctx, params.plan, url.searchParams.get('product'));
	const stage = v.safeParse(v.picklist(stages), url.searchParams.get('stage'));
	const asOf = locals.ctx.now.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
	return {
		view,
		asOf,
		stage: stage.success ? stage.output : view.stage,
		link: `${url.origin}/${params.agency}`,
		requestKey: newId(),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	note: noting(messageNoteForm, noteGroupMessage, 'noted'),
	call: noting(callForm, noteCall, 'called'),
	template: noting(templateForm, changeTemplate, 'template')
};

function noting<S extends v.GenericSchema>(schema: S, note: (ctx: Context, value: v.InferOutput<S>, key: string) => Promise<void>, done: string) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'reminder.wrong', message: null });
			await note(event.locals.ctx, form.value, form.key);
			const product = event.url.searchParams.get('product') ?? '';
			redirect(303, `${event.url.pathname}?product=${encodeURIComponent(product)}&done=${done}`);
		});
}
