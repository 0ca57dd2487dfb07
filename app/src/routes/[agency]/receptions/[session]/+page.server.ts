import { fail } from '@sveltejs/kit';
import type { Answer } from '#lib/answer.ts';
import { heldSchema, moveSchema, strikeSchema, visitSchema } from '#lib/features/receptions/schema.ts';
import { moveSession } from '#lib/features/receptions/server/service/plan-receptions.ts';
import { readSession } from '#lib/features/receptions/server/service/read-receptions.ts';
import { noteHeld, receive, strikeVisit } from '#lib/features/receptions/server/service/receive.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step, take } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	...(await readSession(locals.ctx, params.session)),
	origin: url.origin,
	requestKey: newId()
});

/** The slip is the answer to the press itself: a PIN is in no address. */
export const actions: Actions = {
	receive: async (event) => {
		const taken = await take(event, visitSchema, (form, key) => receive(event.locals.ctx, event.params.session, form, key));
		if (taken.ok) return { answer: null, received: taken.result };
		return fail(taken.status, { received: null, answer: { at: 'receive', ...taken.answer } satisfies Answer });
	},
	held: step('held', heldSchema, (ctx, form, key, { params }) => noteHeld(ctx, params['session'] ?? '', form, key)),
	strike: step('strike', strikeSchema, strikeVisit),
	move: step('move', moveSchema, moveSession, (id, { params }) => `/${params['agency']}/receptions/${id}`)
};
