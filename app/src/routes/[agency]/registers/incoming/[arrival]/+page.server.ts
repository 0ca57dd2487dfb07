import { readIncomingTrace } from '#lib/features/archive/server/service/read-traces.ts';
import { arrivalStepSchema, pagesSchema } from '#lib/features/issuing/schema.ts';
import { correctArrivalPages, noteStep } from '#lib/features/issuing/server/service/handle-arrival.ts';
import { readArrival } from '#lib/features/issuing/server/service/read-arrival.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	arrival: await readArrival(locals.ctx, params.arrival),
	trace: await readIncomingTrace(locals.ctx, params.arrival),
	requestKey: newId()
});

export const actions: Actions = { step: step('step', arrivalStepSchema, noteStep), pages: step('pages', pagesSchema, correctArrivalPages) };
