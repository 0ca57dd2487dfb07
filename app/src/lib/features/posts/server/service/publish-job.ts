import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One try to post one post to one account. */
export const publishJob = defineJob({
	name: 'posts.publish-outside',
	input: v.object({ deliveryId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 300
});

/** Looks where a post that went out can be seen; an article of Zalo is made a while after it was taken. */
export const linkJob = defineJob({
	name: 'posts.keep-link',
	input: v.object({ outingId: v.pipe(v.string(), v.uuid()) }),
	retries: 8,
	expireSeconds: 300
});

/** Puts what has come due on its way; asks what is there, so that a second turn finds nothing. */
export const publishRound = defineRound({ name: 'posts.put-due', cron: '* * * * *', retries: 1 });
