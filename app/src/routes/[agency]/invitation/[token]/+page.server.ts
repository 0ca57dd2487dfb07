import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PASSWORD_MIN } from '#lib/features/accounts/password-rules.ts';
import { identity, passOn, signIn } from '#lib/features/accounts/server/service.ts';
import { acceptanceSchema } from '#lib/features/invitations/schema.ts';
import { acceptAs, acceptInvitation, openInvitation, suggestedUsername } from '#lib/features/invitations/server/service/accept-invitation.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, getClientAddress }) => {
	const { invitation } = await openInvitation(locals.ctx, params.token, getClientAddress());
	const { name, role, unit, expiresAt } = invitation;
	return { name, role, unit, expiresAt, username: await suggestedUsername(identity(), invitation), me: locals.user, min: PASSWORD_MIN };
};

export const actions: Actions = {
	new: async (event) => {
		const { locals, request, params, cookies, url, getClientAddress } = event;
		const form = await readForm(request, acceptanceSchema);
		const typed = form.ok ? form.value.username : String(form.values['username'] ?? '');
		if (!form.ok) return refused(event, 'username' in form.issues ? 'username.shape' : 'password.too-short', typed);
		try {
			await acceptInvitation(locals.ctx, identity(), params.token, form.value, getClientAddress());
		} catch (error) {
			if (error instanceof Problem && /^(?:password|username)/.test(error.code)) return refused(event, error.code, typed);
			throw error;
		}
		const origin = { address: getClientAddress(), userAgent: request.headers.get('user-agent') ?? '' };
		passOn(await signIn(identity(), { username: typed, password: form.value.newPassword }, origin), cookies, url.protocol === 'https:');
		redirect(303, `/${params.agency}`);
	},
	mine: async (event) => {
		const { locals, params, getClientAddress } = event;
		if (!locals.user) throw new Problem('actor.not-signed-in');
		try {
			await acceptAs(locals.ctx, locals.user, params.token, getClientAddress());
		} catch (error) {
			if (error instanceof Problem && /^invitation\.(?:own|already)/.test(error.code)) return refused(event, error.code, '');
			throw error;
		}
		redirect(303, `/${params.agency}`);
	}
};

function refused({ locals }: RequestEvent, code: ProblemCode, username: string) {
	return fail(problems[code], { message: wordsOf(code, locals.locale), username });
}
