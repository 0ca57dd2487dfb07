import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One try to mail one person's reminders; what is to be tried again is left as a job of its own. */
export const reminderMailJob = defineJob({
	name: 'reminders.send-mail',
	input: v.object({ messageId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 300
});

/** Looks every ten minutes whether today's reminders may go and have not: each agency has its own hours, and a morning that was missed is made up for the same day. */
export const remindRound = defineRound({ name: 'reminders.remind', cron: '*/10 * * * *', retries: 3 });
