import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One try to mail one digest. */
export const digestMailJob = defineJob({
	name: 'digests.send-mail',
	input: v.object({ deliveryId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 300
});

/** Looks every ten minutes whether somebody's digest may go and has not: what was missed while nothing ran goes with the first look. */
export const digestRound = defineRound({ name: 'digests.make', cron: '5-59/10 * * * *', retries: 3 });
