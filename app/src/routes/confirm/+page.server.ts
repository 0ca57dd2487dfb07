import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmationSchema } from '#lib/features/accounts/schema.ts';
import { confirmPerson, identity } from '#lib/features/accounts/server/service.ts';
import { oidcSettings } from '#lib/features/single-sign-on/server/service/oidc-settings.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { safePath } from '#lib/server/request-context.ts';
import type { Actions, PageServerLoad } from './$types';

const carriedSchema = v.object({
	to: v.string(),
	why: v.picklist(['session.locked', 'session.not-fresh']),
	refused: v.nullable(v.picklist(['session.wrong-password', 'sign-in.locked'])),
	fields: v.array(v.object({ name: v.string(), value: v.string() })),
	files: v.array(v.object({ name: v.string(), file: v.string() }))
});

export const load: PageServerLoad = ({ locals, url }) => {
	const to = safePath(url.searchParams.get('to'));
	if (!locals.user) redirect(303, `/sign-in?to=${encodeURIComponent(to)}`);
	const sso = locals.user.via === 'sso' ? (oidcSettings()?.label ?? null) : null;
	return { to, sso, name: locals.user.name, username: locals.user.username, isLocked: url.searchParams.get('why') !== 'session.not-fresh' };
};

export const actions: Actions = {
	enter: async ({ request, locals, url }) => {
		if (!locals.user) redirect(303, '/sign-in');
		const form = await readForm(request, confirmationSchema);
		try {
			await confirmPerson(identity(), locals.user, form.ok ? form.value.confirmPassword : '', request.headers);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return fail(problems[error.code], { message: wordsOf(error.code, locals.locale), carried: null });
		}
		redirect(303, safePath(url.searchParams.get('to')));
	},
	/** What a form held that was held up on its way; it is shown back to the browser that sent it and kept nowhere. */
	carry: async ({ request, locals }) => {
		const read = v.safeParse(v.pipe(v.string(), v.parseJson(), carriedSchema), (await request.formData()).get('carried'));
		if (!read.success) throw new Problem('request.unreadable');
		const { to, refused, ...carried } = read.output;
		return { message: refused && wordsOf(refused, locals.locale), carried: { ...carried, to: safePath(to) } };
	}
};
