import { retrySchema, roundSchema } from '#lib/features/jobs/schema.ts';
import { runRoundNow, tryJobAgain } from '#lib/features/jobs/server/service/order-work.ts';
import { readJobs } from '#lib/features/jobs/server/service/read-jobs.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ jobs: await readJobs(locals.ctx, new Date()), requestKey: newId() });

export const actions: Actions = {
	retry: step('retry', retrySchema, (ctx, { jobId }, key) => tryJobAgain(ctx, jobId, key)),
	run: step('run', roundSchema, (ctx, { name }, key) => runRoundNow(ctx, name, key))
};
