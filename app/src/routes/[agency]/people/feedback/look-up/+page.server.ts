import { fail, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { lookUpSchema, ratingSchema, reopenSchema } from '#lib/features/feedback/schema.ts';
import { forgetSender, lookUp, type Pass, rateAnswer, reopenFeedback } from '#lib/features/feedback/server/service/look-up.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { firstKnown } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { requestKey: newId() };
};

export const actions: Actions = {
	look: withPass(lookUpSchema, async () => undefined),
	reopen: withPass(reopenSchema, reopenFeedback),
	rate: withPass(ratingSchema, rateAnswer),
	forget: withPass(lookUpSchema, forgetSender)
};

/** Takes the step and shows what it came to; the PIN stays in the form and is in no address. */
function withPass<S extends v.GenericSchema<unknown, Pass>>(
	schema: S,
	use: (ctx: Context, form: v.InferOutput<S>, address: string, key: string) => Promise<unknown>
) {
	return async ({ request, locals, getClientAddress }: RequestEvent) => {
		const data = await postedForm(request);
		const form = readFormData(data, schema);
		const pass = { code: String(data.get('code') ?? ''), pin: String(data.get('pin') ?? '') };
		const address = getClientAddress();
		const seen = async (message: string | null) => ({ own: await lookUp(locals.ctx, pass, address), pin: pass.pin, code: pass.code, message });
		try {
			if (!form.ok) return fail(400, await seen(wordsOf(firstKnown(form.issues), locals.locale)));
			await use(locals.ctx, form.value, address, form.key);
			return await seen(null);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			const isTheirs = !['feedback.pass-wrong', 'form.code-tries'].includes(code);
			return fail(status, isTheirs ? await seen(message) : { own: null, pin: '', code: pass.code, message });
		}
	};
}
