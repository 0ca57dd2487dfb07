import { seatSchema } from '#lib/features/dialogues/schema.ts';
import { newFormToken } from '#lib/features/dialogues/server/service/ask-question.ts';
import { readPublicDialogue } from '#lib/features/dialogues/server/service/read-public.ts';
import { reserveSeats } from '#lib/features/dialogues/server/service/reserve-seats.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { sent } from '../../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const { dialogue, seatsLeft } = await readPublicDialogue(locals.ctx, params.dialogue);
	return { dialogue, seatsLeft, token: newFormToken(locals.ctx), requestKey: newId(), origin: url.origin };
};

export const actions: Actions = {
	send: sent(seatSchema, ({ locals, params, getClientAddress }, form, key) => reserveSeats(locals.ctx, params['dialogue'] ?? '', form, getClientAddress(), key))
};
