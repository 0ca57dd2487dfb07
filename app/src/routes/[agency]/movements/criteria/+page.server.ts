import { criteriaSchema } from '#lib/features/movements/schema.ts';
import { saveCriteria } from '#lib/features/movements/server/service/criteria.ts';
import { readCriteria } from '#lib/features/movements/server/service/read-movements.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ sets: await readCriteria(locals.ctx), requestKey: newId() });

export const actions: Actions = { save: step('save', criteriaSchema, saveCriteria) };
