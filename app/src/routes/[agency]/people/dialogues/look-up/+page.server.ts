import { fail, type RequestEvent } from '@sveltejs/kit';
import { codeSchema } from '#lib/features/dialogues/schema.ts';
import { forgetSender, lookUp } from '#lib/features/dialogues/server/service/look-up.ts';
import { giveSeatsBack } from '#lib/features/dialogues/server/service/reserve-seats.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { postedForm, readFormData } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { requestKey: newId() };
};

export const actions: Actions = {
	look: withCode(async () => undefined),
	forget: withCode(forgetSender),
	giveBack: withCode(giveSeatsBack)
};

/** Takes the step and shows what it came to; the code stays in the form and is in no address. */
function withCode(use: (ctx: Context, code: string, address: string, key: string) => Promise<unknown>) {
	return async ({ request, locals, getClientAddress }: RequestEvent) => {
		const form = readFormData(await postedForm(request), codeSchema);
		const [code, address] = [form.ok ? form.value.code : '', getClientAddress()];
		try {
			await use(locals.ctx, code, address, form.key);
			return { own: await lookUp(locals.ctx, code, address), code, message: null };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message } = explain(error, 409, locals.locale);
			return fail(status, { own: null, code, message });
		}
	};
}
