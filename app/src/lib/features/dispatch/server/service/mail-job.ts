import * as v from 'valibot';
import { defineJob } from '#lib/server/jobs/define-job.ts';

/** One try to hand a letter to the mail server. What is to be tried again later is left as a job of its own, so that its waits are exact. */
export const mailJob = defineJob({ name: 'dispatch.send-mail', input: v.object({ dispatchId: v.pipe(v.string(), v.uuid()) }), retries: 3, expireSeconds: 300 });
