import { pointsSchema, stanceSchema } from '#lib/features/movements/schema.ts';
import { declareInterest, scoreNomination } from '#lib/features/movements/server/service/council.ts';
import { readOwnSheets } from '#lib/features/movements/server/service/read-movements.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ ...(await readOwnSheets(locals.ctx, params.movement)), requestKey: newId() });

export const actions: Actions = {
	declare: step('declare', stanceSchema, declareInterest),
	score: step('score', pointsSchema, scoreNomination)
};
