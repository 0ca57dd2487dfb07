import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { remarkSchema } from '#lib/features/consultations/schema.ts';
import { readRemarkForm } from '#lib/features/consultations/server/service/read-consultations.ts';
import { sendRemark } from '#lib/features/consultations/server/service/take-remark.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { take } from '../../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const asked = /^[1-9]\d{0,4}$/u.exec(url.searchParams.get('p') ?? '');
	const place = asked ? Number(asked[0]) - 1 : null;
	return { ...(await readRemarkForm(locals.ctx, params.consultation, place)), place, requestKey: newId() };
};

export const actions: Actions = {
	send: async (event) => {
		const { locals, params, getClientAddress } = event;
		const taken = await take(event, remarkSchema, (form, key) => sendRemark(locals.ctx, params.consultation, form, getClientAddress(), key));
		if (taken.ok) return { answer: null, isSent: true };
		return fail(taken.status, { isSent: false, answer: { at: 'send', ...taken.answer } satisfies Answer });
	}
};
