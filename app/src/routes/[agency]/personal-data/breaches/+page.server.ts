import { noticedSchema } from '#lib/features/personal-data/breach-schema.ts';
import { readBreaches } from '#lib/features/personal-data/server/service/read-breaches.ts';
import { noticeBreach } from '#lib/features/personal-data/server/service/run-breach.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ breaches: await readBreaches(locals.ctx), now: locals.ctx.now, requestKey: newId() });

export const actions: Actions = { notice: step('notice', noticedSchema, noticeBreach, (id, { url }) => `${url.pathname}/${String(id)}`) };
