import { openSchema } from '#lib/features/disseminations/schema.ts';
import { openDissemination } from '#lib/features/disseminations/server/service/open-dissemination.ts';
import { readDisseminations, readOpening } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	disseminations: await readDisseminations(locals.ctx),
	opening: await readOpening(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = { open: step('open', openSchema, openDissemination, (id, { url }) => `${url.pathname}/${String(id)}`) };
