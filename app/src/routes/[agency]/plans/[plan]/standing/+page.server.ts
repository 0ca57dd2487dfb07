import { rhythmsSchema, wordSchema } from '#lib/features/standing/schema.ts';
import { chooseRhythms } from '#lib/features/standing/server/service/choose-rhythms.ts';
import { readStanding } from '#lib/features/standing/server/service/read-standing.ts';
import { sayStanding } from '#lib/features/standing/server/service/say-standing.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readStanding(locals.ctx, params.plan)), requestKey: newId() });

export const actions: Actions = {
	choose: step('choose', rhythmsSchema, (ctx, form, key, { params }) => chooseRhythms(ctx, params['plan'] ?? '', form, key)),
	say: step('say', wordSchema, sayStanding)
};
