import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { thanksSchema } from '#lib/features/movements/schema.ts';
import { readShown } from '#lib/features/movements/server/service/read-gallery.ts';
import { sendThanks } from '#lib/features/movements/server/service/send-thanks.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { take } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { shown: await readShown(locals.ctx, params.nomination), token: formToken(locals.ctx.agencyId, locals.ctx.now), requestKey: newId() };
};

export const actions: Actions = {
	thank: async (event) => {
		const { locals, params, getClientAddress } = event;
		const taken = await take(event, thanksSchema, (form, key) => sendThanks(locals.ctx, params.nomination, form, getClientAddress(), key));
		if (taken.ok) return { answer: null, sent: true };
		return fail(taken.status, { sent: false, answer: { at: 'thank', ...taken.answer } satisfies Answer });
	}
};
