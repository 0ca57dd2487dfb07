import { fail, redirect } from '@sveltejs/kit';
import { PASSWORD_MIN } from '#lib/features/accounts/password-rules.ts';
import { newPasswordSchema } from '#lib/features/accounts/schema.ts';
import { identity, resetByMail, whoseLink } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { name, username } = await whoseLink(locals, identity(), params.token);
	return { name, username, min: PASSWORD_MIN };
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const form = await readForm(request, newPasswordSchema);
		try {
			await resetByMail(locals, identity(), params.token, form.ok ? form.value : { newPassword: '', newPasswordAgain: '' });
		} catch (error) {
			if (!(error instanceof Problem) || error.code === 'mail-link.over') throw error;
			return fail(problems[error.code], { message: wordsOf(error.code, locals.locale) });
		}
		redirect(303, '/sign-in?done=password');
	}
};
