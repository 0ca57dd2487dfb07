import { purposeSchema } from '#lib/features/personal-data/schema.ts';
import { changePurpose } from '#lib/features/personal-data/server/service/change-purpose.ts';
import { readImpactClock } from '#lib/features/personal-data/server/service/read-impact.ts';
import { readRegister } from '#lib/features/personal-data/server/service/read-register.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	entries: await readRegister(locals.ctx),
	impact: await readImpactClock(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = { change: step('change', purposeSchema, changePurpose) };
