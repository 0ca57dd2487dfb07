import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { codeSchema, passwordSchema } from '#lib/features/accounts/schema.ts';
import { beginFactor, identity, noteInAgencies, passOn, turnFactorOff, turnFactorOn, type Visitor } from '#lib/features/accounts/server/service.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem, problems } from '#lib/server/problem.ts';
import { qrPng } from '#lib/server/qr-png.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { username, hasSecondFactor } = owner({ locals });
	return { username, hasSecondFactor, needed: url.searchParams.has('needed') };
};

export const actions: Actions = {
	/** The secret and the codes are drawn once, as the answer to this press. */
	begin: (event) =>
		saying(event, async (user) => {
			const form = await readForm(event.request, passwordSchema);
			const { secret, uri, recoveryCodes } = await beginFactor(identity(), user, event.request.headers, form.ok ? form.value.password : '');
			return { message: null, setup: { secret, recoveryCodes, picture: `data:image/png;base64,${Buffer.from(qrPng(uri)).toString('base64')}` } };
		}),
	finish: (event) =>
		saying(event, async (user) => {
			const form = await readForm(event.request, codeSchema);
			if (!form.ok) throw new Problem('factor.wrong');
			handOn(event, await turnFactorOn(identity(), user, event.request.headers, form.value.code));
			await noteInAgencies(event.locals, user, 'account.factor-on');
			redirect(303, '/account?done=factor');
		}),
	off: (event) =>
		saying(event, async (user) => {
			const form = await readForm(event.request, passwordSchema);
			handOn(event, await turnFactorOff(identity(), user, event.request.headers, form.ok ? form.value.password : ''));
			await noteInAgencies(event.locals, user, 'account.factor-off');
			redirect(303, '/account?done=factorOff');
		})
};

function owner({ locals }: Pick<RequestEvent, 'locals'>): Visitor {
	if (!locals.user) redirect(303, '/sign-in?to=/account/second-factor');
	return locals.user;
}

function handOn({ cookies, url }: RequestEvent, lines: readonly string[]): void {
	passOn(lines, cookies, url.protocol === 'https:');
}

async function saying<T>(event: RequestEvent, work: (user: Visitor) => Promise<T>) {
	try {
		return await work(owner(event));
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return fail(problems[error.code], { message: wordsOf(error.code, event.locals.locale), setup: null });
	}
}
