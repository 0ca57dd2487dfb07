import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { personForm, strikeForm } from '#lib/features/reminders/schema.ts';
import { readPreview } from '#lib/features/reminders/server/service/read-preview.ts';
import { sendNow } from '#lib/features/reminders/server/service/send-reminders.ts';
import { strikeReminder } from '#lib/features/reminders/server/service/strike.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	preview: await readPreview(locals.ctx),
	requestKey: newId(),
	done: url.searchParams.get('done')
});

export const actions: Actions = {
	send: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, personForm);
			if (!form.ok) return fail(400, { problem: 'reminder.wrong', message: null });
			await sendNow(event.locals.ctx, form.value.person, form.key);
			redirect(303, pageOf(event, 'sent'));
		}),
	strike: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, strikeForm);
			if (!form.ok) return fail(400, { problem: 'reminder.wrong', message: null });
			await strikeReminder(event.locals.ctx, form.value, form.key);
			redirect(303, pageOf(event, 'struck'));
		})
};

function pageOf({ url }: RequestEvent, done: string): string {
	return `${url.pathname}?done=${done}`;
}
