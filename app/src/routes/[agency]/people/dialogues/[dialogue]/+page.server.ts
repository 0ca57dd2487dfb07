import { randomBytes } from 'node:crypto';
import { supportSchema } from '#lib/features/dialogues/schema.ts';
import { readPublicDialogue } from '#lib/features/dialogues/server/service/read-public.ts';
import { supportQuestion } from '#lib/features/dialogues/server/service/support-question.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const cookie = 'kheo_support';
const YEAR = 365 * 24 * 60 * 60;

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	...(await readPublicDialogue(locals.ctx, params.dialogue)),
	supported: url.searchParams.has('supported')
});

export const actions: Actions = {
	support: step(
		'support',
		supportSchema,
		async (ctx, form, _, event) => {
			const browser = event.cookies.get(cookie) ?? randomBytes(18).toString('base64url');
			await supportQuestion(ctx, form, browser, event.getClientAddress());
			/** In a hall the laptop serves without TLS. */
			event.cookies.set(cookie, browser, { path: `/${event.params['agency']}/people/dialogues`, maxAge: YEAR, secure: event.url.protocol === 'https:' });
			return form.id;
		},
		(id, { url }) => `${url.pathname}?supported=1#q${String(id)}`
	)
};
