import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** One letter with the link of one issue. The link itself is not in the job. */
export const invitationMailJob = defineJob({
	name: 'invitations.send-mail',
	input: v.object({ invitationId: v.pipe(v.string(), v.uuid()), issue: v.number(), origin: v.pipe(v.string(), v.url()) }),
	retries: 3
});

/** Invitations that ended long ago are forgotten each night. */
export const forgetInvitationsRound = defineRound({ name: 'invitations.forget', cron: '20 3 * * *', retries: 0 });
