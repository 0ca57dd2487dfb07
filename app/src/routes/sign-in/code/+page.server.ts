import { fail, redirect } from '@sveltejs/kit';
import { codeSchema } from '#lib/features/accounts/schema.ts';
import { identity, passOn, signInWithCode } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = safePath(url.searchParams.get('to'));
	if (locals.user) redirect(303, to);
	return { to };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, url, getClientAddress }) => {
		const form = await readForm(request, codeSchema);
		const origin = { address: getClientAddress(), userAgent: request.headers.get('user-agent') ?? '' };
		try {
			if (!form.ok) throw new Problem('factor.wrong');
			passOn(await signInWithCode(identity(), request.headers.get('cookie') ?? '', form.value.code, origin), cookies, url.protocol === 'https:');
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return fail(problems[error.code], { message: wordsOf(error.code, locals.locale) });
		}
		redirect(303, safePath(url.searchParams.get('to')));
	}
};
