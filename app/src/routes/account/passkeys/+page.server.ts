import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { passkeyIdSchema, passkeySchema } from '#lib/features/accounts/schema.ts';
import { addPasskey, deletePasskey, identity, listPasskeys, noteInAgencies, passkeyStateAt, type Visitor } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = owner({ locals });
	return { name: user.name, username: user.username, state: passkeyStateAt(siteOrigin(url)), passkeys: await listPasskeys(identity().pool, user.id) };
};

export const actions: Actions = {
	add: (event) =>
		saying(event, async (user) => {
			const form = await readForm(event.request, passkeySchema);
			if (!form.ok) throw new Problem('name' in form.issues ? 'passkey.name-missing' : 'passkey.not-added');
			const { name, response } = form.value;
			await addPasskey(identity(), user, siteOrigin(event.url), response, name);
			await noteInAgencies(event.locals, user, 'account.passkey-added', { name });
		}),
	remove: (event) =>
		saying(event, async (user) => {
			const form = await readForm(event.request, passkeyIdSchema);
			const name = form.ok ? await deletePasskey(identity().pool, user.id, form.value.id) : null;
			if (name === null) throw new Problem('passkey.not-found');
			await noteInAgencies(event.locals, user, 'account.passkey-removed', { name });
		})
};

function owner({ locals }: Pick<RequestEvent, 'locals'>): Visitor {
	if (!locals.user) redirect(303, '/sign-in?to=/account/passkeys');
	return locals.user;
}

async function saying(event: RequestEvent, work: (user: Visitor) => Promise<void>) {
	try {
		await work(owner(event));
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return fail(problems[error.code], { message: wordsOf(error.code, event.locals.locale) });
	}
	redirect(303, '/account/passkeys');
}
