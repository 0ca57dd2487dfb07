import { fail, type RequestEvent } from '@sveltejs/kit';
import { passSchema, type VoicePass } from '#lib/features/staff-voice/schema.ts';
import { readOwnVoice, takeNameBack } from '#lib/features/staff-voice/server/service/own-voice.ts';
import type { Context } from '#lib/server/context.ts';
import { explain } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

export const actions: Actions = { look: withPass(async () => undefined), takeBack: withPass(takeNameBack, true) };

function withPass(use: (ctx: Context, pass: VoicePass) => Promise<unknown>, takesBack = false) {
	return async ({ request, locals }: RequestEvent) => {
		const form = await readForm(request, passSchema);
		const pass = form.ok ? form.value : { code: '', pin: '' };
		try {
			await use(locals.ctx, pass);
			return { own: await readOwnVoice(locals.ctx, pass), pass, message: null, isTakenBack: takesBack };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return fail(status, { own: null, pass: { code: pass.code, pin: '' }, message, isTakenBack: false });
		}
	};
}
