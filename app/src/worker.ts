import { setTimeout as sleep } from 'node:timers/promises';
import { closeIdentity } from '#lib/features/accounts/server/service.ts';
import { connect } from '#lib/server/database/connect.ts';
import { sealForever } from '#lib/server/audit/seal-forever.ts';
import { beatForever, type Passed } from '#lib/server/jobs/heartbeat.ts';
import { workForever } from '#lib/server/jobs/work.ts';
import { startTracing } from '#lib/server/tracing/start-tracing.ts';
import { bindings } from './bindings.ts';

/** Work beside the web: the sealing of the audit log, and the jobs. Ends on a signal, or when the server that started it is gone. */
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());

const { DATABASE_URL, DATABASE_JOBS_URL: jobsUrl } = process.env;
if (!DATABASE_URL || !jobsUrl) throw new Error('DATABASE_URL and DATABASE_JOBS_URL are not set: start the worker with "kheo work" or "kheo serve"');
const stopTracing = await startTracing('worker');
const db = connect(DATABASE_URL, 4);
const jobs = afterStart().then(() => workForever(bindings, { db, jobsUrl, stop: stop.signal }));
const passed: Passed = { at: null };
await Promise.all([sealForever(db, stop.signal, passed), beatForever(db, stop.signal, passed), jobs]);
await Promise.all([db.destroy(), closeIdentity(), stopTracing()]);
if (process.connected) process.disconnect();

/** Nobody waits for a job in the first seconds, but people do for the first pages, on the same processor. */
function afterStart(): Promise<void> {
	return sleep(5000, undefined, { signal: stop.signal }).catch(() => undefined);
}
