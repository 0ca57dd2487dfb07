import { redirect } from '@sveltejs/kit';
import { confirmMailbox, identity } from '#lib/features/accounts/server/service.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** By a press, since some mail programs open every link by themselves. */
	default: async ({ locals, params }) => {
		await confirmMailbox(locals, identity(), params.token);
		redirect(303, locals.user ? '/account?done=mailbox' : '/sign-in?done=mailbox');
	}
};
