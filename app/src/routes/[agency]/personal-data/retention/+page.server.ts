import { confirmedKindSchema, heldKindSchema } from '#lib/features/personal-data/retention-schema.ts';
import { confirmKind, holdKind } from '#lib/features/personal-data/server/service/keep-times.ts';
import { readRetention } from '#lib/features/personal-data/server/service/read-retention.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readRetention(locals.ctx)), requestKey: newId() });

export const actions: Actions = { confirm: step('confirm', confirmedKindSchema, confirmKind), hold: step('hold', heldKindSchema, holdKind) };
