import { noteSchema, removalSchema } from '#lib/features/benefits/schema.ts';
import { noteBenefit, removeNote } from '#lib/features/benefits/server/service/note-benefit.ts';
import { readBenefits } from '#lib/features/benefits/server/service/read-benefits.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readBenefits(locals.ctx)), requestKey: newId() });

export const actions: Actions = { note: step('note', noteSchema, noteBenefit), remove: step('remove', removalSchema, removeNote) };
