import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One try to deliver one message. What is to be tried again later is left as a job of its own, so that its waits are exact. */
export const webhookJob = defineJob({
	name: 'webhooks.deliver-message',
	input: v.object({ messageId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 120
});

/** In the morning: tells what became overdue, and forgets messages of long ago. */
export const webhookRound = defineRound({ name: 'webhooks.tell-overdue', cron: '5 7 * * *', retries: 3 });
