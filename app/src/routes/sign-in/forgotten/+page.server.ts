import { fail } from '@sveltejs/kit';
import { forgottenSchema } from '#lib/features/accounts/schema.ts';
import { askForPassword, identity, mailedOrigin, mayForgetPassword } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { log } from '#lib/server/log.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ hasMail: mailedOrigin() !== null });

export const actions: Actions = {
	/** Answered alike and as quickly whether or not somebody has this mailbox: what is done about it is not waited for. */
	default: async ({ request, locals, getClientAddress }) => {
		const form = await readForm(request, forgottenSchema);
		if (!form.ok) return fail(422, { message: wordsOf('mailbox.shape', locals.locale), asked: null });
		if (!(await mayForgetPassword(identity(), getClientAddress()))) return fail(429, { message: wordsOf('mail-link.too-many', locals.locale), asked: null });
		const { email } = form.value;
		askForPassword(locals, identity(), email).catch((error: unknown) => log.error('account.password-not-asked', { error }));
		return { message: null, asked: email };
	}
};
