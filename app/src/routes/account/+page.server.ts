import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PASSWORD_MIN } from '#lib/features/accounts/password-rules.ts';
import { mailboxSchema, passwordChangeSchema, sessionSchema } from '#lib/features/accounts/schema.ts';
import {
	askForMailbox,
	changePassword,
	endOtherSessions,
	endSession,
	forgetMailbox,
	identity,
	listOwnAgencies,
	listPasskeys,
	listSessions,
	mailboxOf,
	noteInAgencies,
	type Visitor
} from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, type ProblemCode, problems } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = owner({ locals });
	return {
		name: user.name,
		username: user.username,
		passwordAt: user.passwordAt,
		hasFactor: user.hasSecondFactor,
		agencies: await listOwnAgencies(locals, user.id),
		sessions: await listSessions(identity().pool, user.id, user.sessionId),
		passkeys: (await listPasskeys(identity().pool, user.id)).length,
		mailbox: await mailboxOf(locals, identity(), user.id),
		passwordMin: PASSWORD_MIN,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	password: async (event) => {
		const user = owner(event);
		const form = await readForm(event.request, passwordChangeSchema);
		if (!form.ok) return refused(event, 'password.old-wrong');
		try {
			await changePassword(identity(), user, form.value);
		} catch (error) {
			if (error instanceof Problem) return refused(event, error.code);
			throw error;
		}
		await noteInAgencies(event.locals, user, 'account.password-changed');
		redirect(303, '/account?done=password');
	},
	end: async (event) => {
		const user = owner(event);
		const form = await readForm(event.request, sessionSchema);
		if (!form.ok) throw new Problem('session.not-found');
		await endSession(identity().pool, user.id, form.value.session);
		await noteInAgencies(event.locals, user, 'account.session-ended');
		redirect(303, form.value.session === user.sessionId ? '/sign-in' : '/account?done=session#sessions');
	},
	/** A new mailbox counts once a letter to it was answered; an empty field takes the old one away. */
	mailbox: async (event) => {
		const user = owner(event);
		const form = await readForm(event.request, mailboxSchema);
		if (!form.ok) return refused(event, 'mailbox.shape');
		try {
			if (form.value.email === '') await forgetMailbox(event.locals, identity(), user);
			else await askForMailbox(event.locals, identity(), user, form.value.email);
		} catch (error) {
			if (error instanceof Problem) return refused(event, error.code);
			throw error;
		}
		redirect(303, `/account?done=${form.value.email === '' ? 'mailboxOff' : 'mailboxAsked'}#mailbox`);
	},
	endOthers: async (event) => {
		const user = owner(event);
		const ended = await endOtherSessions(identity().pool, user.id, user.sessionId);
		if (ended > 0) await noteInAgencies(event.locals, user, 'account.sessions-ended', { ended });
		redirect(303, '/account?done=sessions#sessions');
	}
};

/** Whose account it is: whoever is signed in, and nobody else's. */
function owner({ locals }: Pick<RequestEvent, 'locals'>): Visitor {
	if (!locals.user) redirect(303, '/sign-in?to=/account');
	return locals.user;
}

function refused({ locals }: RequestEvent, code: ProblemCode) {
	return fail(problems[code], { code, message: wordsOf(code, locals.locale) });
}
