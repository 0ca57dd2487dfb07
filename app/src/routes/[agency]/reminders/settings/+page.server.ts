import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { contactsForm, mailboxesForm, phonesForm, rulesForm, zaloTokenForm } from '#lib/features/reminders/schema.ts';
import { changeContacts } from '#lib/features/reminders/server/service/change-contacts.ts';
import { changeMailboxes } from '#lib/features/reminders/server/service/change-mailboxes.ts';
import { changePhones } from '#lib/features/reminders/server/service/change-phones.ts';
import { changeRules } from '#lib/features/reminders/server/service/change-rules.ts';
import { enterZaloToken } from '#lib/features/reminders/server/service/zalo-access.ts';
import { readReminderSettings } from '#lib/features/reminders/server/service/read-settings.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from '../../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	settings: await readReminderSettings(locals.ctx),
	requestKey: newId(),
	done: url.searchParams.get('done')
});

export const actions: Actions = {
	rules: saving(rulesForm, changeRules),
	contacts: saving(contactsForm, changeContacts),
	mailboxes: saving(mailboxesForm, changeMailboxes),
	phones: saving(phonesForm, changePhones),
	zalo: saving(zaloTokenForm, enterZaloToken)
};

function saving<S extends v.GenericSchema>(schema: S, save: (ctx: Context, value: v.InferOutput<S>, key: string) => Promise<void>) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'reminder.wrong', message: null });
			await save(event.locals.ctx, form.value, form.key);
			redirect(303, `${event.url.pathname}?done=saved`);
		});
}
