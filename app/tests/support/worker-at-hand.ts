import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { audit } from '#lib/server/database/audit.ts';
import { connect } from '#lib/server/database/connect.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { defineJob, on } from '#lib/server/jobs/define-job.ts';
import { work } from '#lib/server/jobs/work.ts';

/** Writes one entry after as long as it is told. Short-lived, so that a test need not wait for a quarter of an hour. */
export const slowJob = defineJob({ name: 'tests.write-slowly', input: v.object({ note: v.string() }), retries: 3, expireSeconds: 2 });

/** A worker of its own for tests that kill it: node worker-at-hand.ts APP-URL JOBS-URL MILLISECONDS */
async function attend(appUrl: string, jobsUrl: string, milliseconds: number): Promise<void> {
	const stop = new AbortController();
	process.on('SIGTERM', () => stop.abort());
	const slowly = on(slowJob, async (ctx, { note }) => {
		await sleep(milliseconds);
		await inTransaction(ctx, 'tests.written', (tx) => audit(tx, { subject: { type: 'note', id: note } }));
	});
	const db = connect(appUrl, 2);
	await work([slowly], { db, jobsUrl, stop: stop.signal, superviseSeconds: 1 });
	await db.destroy();
}

const [appUrl, jobsUrl, milliseconds] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && appUrl && jobsUrl) await attend(appUrl, jobsUrl, Number(milliseconds));
