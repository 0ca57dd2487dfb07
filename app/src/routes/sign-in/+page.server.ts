import { fail, redirect } from '@sveltejs/kit';
import { signInSchema } from '#lib/features/accounts/schema.ts';
import { asksForCode, findAccount, identity, noteLockOut, passkeyStateAt, passOn, signIn } from '#lib/features/accounts/server/service.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { wayIn } from './way-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const to = safePath(url.searchParams.get('to'));
	if (locals.user) redirect(303, to);
	const sso = oidcSettings()?.label ?? null;
	return { to, sso, done: url.searchParams.get('done'), passkeys: passkeyStateAt(siteOrigin(url)) === 'works' };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, url, getClientAddress }) => {
		const form = await readForm(request, signInSchema);
		if (!form.ok) return fail(400, { username: String(form.values['username'] ?? ''), problem: wordsOf('sign-in.wrong', locals.locale) });
		try {
			const origin = { address: getClientAddress(), userAgent: request.headers.get('user-agent') ?? '' };
			const lines = await signIn(identity(), form.value, origin, () => lockedOut(locals, form.value.username));
			passOn(lines, cookies, url.protocol === 'https:');
			if (asksForCode(lines)) redirect(303, `/sign-in/code?to=${encodeURIComponent(safePath(url.searchParams.get('to')))}`);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return fail(problems[error.code], { username: form.value.username, problem: wordsOf(error.code, locals.locale) });
		}
		redirect(303, await wayIn(locals, (await findAccount(identity(), form.value.username))?.id, safePath(url.searchParams.get('to'))));
	}
};

async function lockedOut(locals: App.Locals, username: string): Promise<void> {
	const account = await findAccount(identity(), username);
	if (account) await noteLockOut(locals, account.id);
}
