import { visitSchema } from '#lib/features/inspections/schema.ts';
import { planVisit } from '#lib/features/inspections/server/service/plan-visit.ts';
import { readPlanning, readVisits } from '#lib/features/inspections/server/service/read-visits.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import { yearOf } from './year-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const year = yearOf(url, locals.ctx.today);
	return { year, visits: await readVisits(locals.ctx, year), planning: await readPlanning(locals.ctx), requestKey: newId() };
};

export const actions: Actions = { plan: step('plan', visitSchema, planVisit, (id, { url }) => `${url.pathname}/${String(id)}`) };
