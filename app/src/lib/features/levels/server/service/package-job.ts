import * as v from 'valibot';
import { defineJob } from '#lib/server/jobs/define-job.ts';

/** One try to hand a package, of a register or of a result report, to the server of the superior. What is to be tried again later is left as a job of its own, so that its waits are exact. */
export const packageJob = defineJob({
	name: 'consolidations.send-package',
	input: v.object({ sendingId: v.pipe(v.string(), v.uuid()) }),
	retries: 3,
	expireSeconds: 300
});
