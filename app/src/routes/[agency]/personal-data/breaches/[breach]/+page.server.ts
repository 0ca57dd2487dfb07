import { closingSchema, factsSchema, notToldSchema, peopleToldSchema, toldSchema } from '#lib/features/personal-data/breach-schema.ts';
import { readBreach } from '#lib/features/personal-data/server/service/read-breaches.ts';
import { closeBreach, describeBreach, leaveUntold, tellAuthority, tellPeople } from '#lib/features/personal-data/server/service/run-breach.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	breach: await readBreach(locals.ctx, params.breach),
	now: locals.ctx.now,
	requestKey: newId()
});

export const actions: Actions = {
	facts: step('facts', factsSchema, (ctx, form, key, { params }) => describeBreach(ctx, params['breach'] ?? '', form, key)),
	tell: step('tell', toldSchema, (ctx, form, key, { params }) => tellAuthority(ctx, params['breach'] ?? '', form, key)),
	leave: step('leave', notToldSchema, (ctx, form, key, { params }) => leaveUntold(ctx, params['breach'] ?? '', form, key)),
	people: step('people', peopleToldSchema, (ctx, form, key, { params }) => tellPeople(ctx, params['breach'] ?? '', form, key)),
	close: step('close', closingSchema, (ctx, form, key, { params }) => closeBreach(ctx, params['breach'] ?? '', form, key))
};
