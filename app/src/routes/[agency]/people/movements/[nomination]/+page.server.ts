import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { thanksSchema } from '#lib/features/movements/schema.ts';
import { readShown } from '#lib/features/movements/server/service/read-gallery.ts';
import { sendThanks } from '#lib/features/movements/server/service/send-thanks.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain, wordsOf } from '#lib/server/explain.ts';
import { postedForm, readFormData, typedIn } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { shown: await readShown(locals.ctx, params.nomination), token: formToken(locals.ctx.agencyId, locals.ctx.now), requestKey: newId() };
};

export const actions: Actions = {
	thank: async ({ request, locals, params, getClientAddress }) => {
		const data = await postedForm(request);
		const form = readFormData(data, thanksSchema);
		const refused = (status: number, message: string, code?: string) =>
			fail(status, { sent: false, answer: { at: 'thank', message, issues: {}, values: typedIn(data), ...(code && { code }) } satisfies Answer });
		if (!form.ok) return refused(400, wordsOf('thanks.words-missing', locals.locale));
		try {
			await sendThanks(locals.ctx, params.nomination, form.value, getClientAddress(), form.key);
			return { sent: true, answer: null };
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const { status, message, code } = explain(error, 409, locals.locale);
			return refused(status, message, code);
		}
	}
};
