import { fail, redirect } from '@sveltejs/kit';
import { peopleMessageForm } from '#lib/features/reminders/contact-schema.ts';
import { notePeopleMessage, readPeopleContact } from '#lib/features/reminders/server/service/people-contact.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await readPeopleContact(locals.ctx),
	link: `${url.origin}/${params.agency}`,
	requestKey: newId(),
	done: url.searchParams.get('done')
});

export const actions: Actions = {
	note: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, peopleMessageForm);
			if (!form.ok) return fail(400, { problem: 'reminder.wrong', message: null });
			await notePeopleMessage(event.locals.ctx, form.value, form.key);
			redirect(303, `${event.url.pathname}?done=noted`);
		})
};
