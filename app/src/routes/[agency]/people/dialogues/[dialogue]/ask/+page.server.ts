import { askSchema } from '#lib/features/dialogues/schema.ts';
import { askQuestion, newFormToken, readRetention } from '#lib/features/dialogues/server/service/ask-question.ts';
import { readPublicDialogue } from '#lib/features/dialogues/server/service/read-public.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { sent } from '../../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { dialogue } = await readPublicDialogue(locals.ctx, params.dialogue);
	return { dialogue, months: await readRetention(locals.ctx), token: newFormToken(locals.ctx), requestKey: newId(), origin: url.origin };
};

export const actions: Actions = {
	send: sent(askSchema, ({ locals, params, getClientAddress }, form, key) => askQuestion(locals.ctx, params['dialogue'] ?? '', form, getClientAddress(), key))
};
