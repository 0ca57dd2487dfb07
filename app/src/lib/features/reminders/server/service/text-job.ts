import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One try to send one person's reminders to their telephone. */
export const reminderTextJob = defineJob({
	name: 'reminders.send-text',
	input: v.object({ deliveryId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 300
});

/** Once a night: the grant of a Zalo account that nobody uses must not run out. */
export const zaloTokenRound = defineRound({ name: 'reminders.keep-zalo-token', cron: '10 3 * * *', retries: 3 });
