import { checkSchema } from '#lib/features/audit-log/schema.ts';
import { askCheck, readChecks } from '#lib/features/audit-log/server/service/checks.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ checks: await readChecks(locals.ctx), requestKey: newId() });

export const actions: Actions = { ask: step('ask', checkSchema, askCheck) };
