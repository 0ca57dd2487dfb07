import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { asUnreachable } from '../database/unreachable.ts';
import { withClient } from '../postgres/roles.ts';
import type { Binding } from './define-job.ts';
import { queueClockFunction } from './queue-clock.ts';
import { queueFunctions } from './queue-functions.ts';
import { enqueueFunction, queueSchema, queueVersion } from './queue-schema.ts';

type Kind = Binding['kind'];

const zone = 'Asia/Ho_Chi_Minh';
const firstRetrySeconds = 2;
const lastRetrySeconds = 15 * 60;
/** Done work stays a day to be looked at; a round of every minute would fill the table otherwise. */
const keptSeconds = 24 * 60 * 60;

/**
 * Brings the queue's own schema up to date, as its own role, with a queue for each kind of work. What was installed is written on the schema, so that a start
 * with nothing new costs one question and does not load the queue at all.
 */
export async function installQueue(jobsUrl: string, kinds: readonly Kind[]): Promise<void> {
	const wanted = createHash('sha256')
		.update(JSON.stringify([queueVersion, enqueueFunction, queueClockFunction, queueFunctions, kinds]))
		.digest('hex');
	try {
		await withClient(jobsUrl, async (client) => {
			if ((await installed(client)) === wanted) return;
			await client.query('select pg_advisory_lock(20261125)');
			await install(jobsUrl, kinds);
			await client.query(enqueueFunction);
			await client.query(queueClockFunction);
			await client.query(queueFunctions);
			await client.query(`comment on schema ${queueSchema} is ${client.escapeLiteral(wanted)}`);
		});
	} catch (error) {
		throw asUnreachable(error);
	}
}

async function installed(client: pg.Client): Promise<string | null> {
	const { rows } = await client.query<{ what: string | null }>(`select obj_description(to_regnamespace('${queueSchema}'), 'pg_namespace') as what`);
	return rows[0]?.what ?? null;
}

async function install(jobsUrl: string, kinds: readonly Kind[]): Promise<void> {
	const { PgBoss } = await import('pg-boss');
	const boss = new PgBoss({ connectionString: jobsUrl, schema: queueSchema, createSchema: false, supervise: false, schedule: false, max: 1 });
	boss.on('error', () => undefined);
	await boss.start();
	try {
		for (const kind of kinds) await installKind(boss, kind);
		const named = new Set(kinds.filter(({ cron }) => cron !== undefined).map(({ name }) => name));
		for (const { name } of await boss.getSchedules()) if (!named.has(name)) await boss.unschedule(name);
	} finally {
		await boss.stop({ graceful: false });
	}
}

async function installKind(boss: PgBoss, { name, retries, expireSeconds = 900, cron }: Kind): Promise<void> {
	const settings = {
		retryLimit: retries,
		retryDelay: firstRetrySeconds,
		retryBackoff: true,
		retryDelayMax: lastRetrySeconds,
		expireInSeconds: expireSeconds,
		deleteAfterSeconds: keptSeconds
	};
	await boss.createQueue(name, settings);
	await boss.updateQueue(name, settings);
	if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: zone, missed: 'once' });
}
