import { cancelSchema, dropSchema, moveSchema, notesSchema, peopleSchema, swapSchema } from '#lib/features/duty-sessions/schema.ts';
import { cancelSession, moveSession } from '#lib/features/duty-sessions/server/service/change-session.ts';
import { noteSession } from '#lib/features/duty-sessions/server/service/note-session.ts';
import { readSession } from '#lib/features/duty-sessions/server/service/read-sessions.ts';
import { addPosts, dropPost, swapPost } from '#lib/features/duty-sessions/server/service/staff-session.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readSession(locals.ctx, params.session)), requestKey: newId() });

export const actions: Actions = {
	people: step('people', peopleSchema, (ctx, people, key, { params }) => addPosts(ctx, params['session'] ?? '', people, key)),
	drop: step('drop', dropSchema, (ctx, post, key, { params }) => dropPost(ctx, params['session'] ?? '', post, key)),
	swap: step('swap', swapSchema, (ctx, swap, key, { params }) => swapPost(ctx, params['session'] ?? '', swap, key)),
	note: step('note', notesSchema, (ctx, notes, key, { params }) => noteSession(ctx, params['session'] ?? '', notes, key)),
	move: step('move', moveSchema, (ctx, move, key, { params }) => moveSession(ctx, params['session'] ?? '', move, key)),
	cancel: step('cancel', cancelSchema, (ctx, reason, key, { params }) => cancelSession(ctx, params['session'] ?? '', reason, key))
};
