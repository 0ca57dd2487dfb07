import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import type { Db } from '../database/schema.ts';
import { log } from '../log.ts';
import { traced } from '../tracing.ts';
import { clockSetBack } from './clock-set-back.ts';
import type { Binding } from './define-job.ts';
import { queueSchema } from './queue-schema.ts';
import { failureOf } from './reason-of.ts';

export type Workplace = {
	/** The app's role: what the jobs themselves read and write. */
	readonly db: Db;
	/** The queue's own role. */
	readonly jobsUrl: string;
	readonly stop: AbortSignal;
	/** How often lost jobs are looked for; a minute unless said. */
	readonly superviseSeconds?: number;
};

/** People wait for some jobs, nobody for a round: it comes within half a minute of its time. */
const pollSeconds = { job: 2, round: 30 } as const;
const farewellMilliseconds = 10_000;
const pauseMilliseconds = 5_000;

/** Does the work that is bound until told to stop; a job under way then gets ten seconds, and is otherwise tried again by whoever comes next. */
export async function work(bindings: readonly Binding[], { db, jobsUrl, stop, superviseSeconds = 60 }: Workplace): Promise<void> {
	const { PgBoss } = await import('pg-boss');
	const boss = new PgBoss({
		connectionString: jobsUrl,
		schema: queueSchema,
		createSchema: false,
		superviseIntervalSeconds: superviseSeconds,
		monitorIntervalSeconds: superviseSeconds,
		max: 3
	});
	boss.on('error', (error) => log.warn('jobs.trouble', { error }));
	boss.on('warning', (warning) => log.warn('jobs.warning', { warning }));
	try {
		await boss.start();
		for (const binding of bindings) await attend(boss, binding, db);
		if (!stop.aborted) await once(stop, 'abort');
	} finally {
		await boss.stop({ timeout: farewellMilliseconds });
	}
}

/** The same, begun again whenever the queue cannot be reached or the clock was set back: what runs beside it in the process must not fall with it. */
export async function workForever(bindings: readonly Binding[], place: Workplace): Promise<void> {
	while (!place.stop.aborted) {
		using setBack = clockSetBack();
		const stop = AbortSignal.any([place.stop, setBack.signal]);
		await work(bindings, { ...place, stop }).catch((error: unknown) => log.warn('jobs.stopped', { error }));
		await sleep(pauseMilliseconds, undefined, { signal: place.stop }).catch(() => undefined);
	}
}

async function attend(boss: PgBoss, { kind, run }: Binding, db: Db): Promise<void> {
	const pollingIntervalSeconds = kind.cron === undefined ? pollSeconds.job : pollSeconds.round;
	await boss.work<unknown>(kind.name, { pollingIntervalSeconds }, async ([job]) => {
		if (!job) return;
		await traced('job', kind.name, () => done({ kind, run }, db, job), { 'kheo.job_tries': job.retryCount + 1 });
	});
}

/** What went wrong stands in the log alone: the queue lies outside the wall between agencies, and an error may quote their words. It keeps the reason's code. */
async function done({ kind, run }: Binding, db: Db, { id, data }: Pick<Job<unknown>, 'id' | 'data'>): Promise<void> {
	const began = performance.now();
	const about = () => ({ job: kind.name, jobId: id, ms: Math.round(performance.now() - began) });
	try {
		await run(db, data, id);
		log[kind.cron === undefined ? 'info' : 'debug']('job.done', about());
	} catch (error) {
		log.warn('job.failed', { ...about(), error });
		throw failureOf(error);
	}
}
