import { movementSchema } from '#lib/features/movements/schema.ts';
import { readMovements } from '#lib/features/movements/server/service/read-movements.ts';
import { prepareMovement } from '#lib/features/movements/server/service/run-movement.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readMovements(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	prepare: step('prepare', movementSchema, prepareMovement, (id, { url }) => `${url.pathname}/${String(id)}`)
};
