import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { insertRound, retryJob } from '../queries.ts';

/** Has a job that failed for good tried once more. */
export function tryJobAgain(ctx: Context, jobId: string, key = ''): Promise<string> {
	return inTransaction(ctx, 'job.tried-again', (tx) =>
		onceFor(tx, key, async () => {
			const name = await retryJob(tx, jobId);
			if (name === null) throw new Problem('job.not-failed');
			await audit(tx, { subject: { type: 'job', id: jobId }, data: { what: name } });
			return jobId;
		})
	);
}

/** Has a round go now, in this agency alone; what is of the whole installation goes for all. */
export function runRoundNow(ctx: Context, name: string, key = ''): Promise<string> {
	return inTransaction(ctx, 'job.run-now', (tx) =>
		onceFor(tx, key, async () => {
			const jobId = newId();
			if (!(await insertRound(tx, jobId, name))) throw new Problem('job.running');
			await audit(tx, { subject: { type: 'job', id: jobId }, data: { what: name } });
			return jobId;
		})
	);
}
