import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import type { Db } from '../database/schema.ts';
import { log } from '../log.ts';
import { appVersion } from '../version.ts';

export type Passed = { at: number | null };
export type Workers = {
	/** How many were heard within a minute. */
	readonly alive: number;
	/** Seconds since the last of them was heard, and since everything in the log was last sealed; null: never. */
	readonly heardAgo: number | null;
	readonly sealedAgo: number | null;
};

const pause = 10_000;
/** Until all was sealed for the first time. */
const firstPause = 1000;

/** Says every ten seconds that this worker lives, and when it last sealed all there was, for whoever watches the installation. */
export async function beatForever(db: Db, stop: AbortSignal, passed: Passed): Promise<void> {
	const id = newId();
	while (!stop.aborted) {
		await beat(db, id, passed).catch((error: unknown) => log.warn('worker.not-heard', { error }));
		await sleep(passed.at === null ? firstPause : pause, undefined, { signal: stop }).catch(() => undefined);
	}
}

export async function beat(db: Db, id: string, { at }: Passed): Promise<void> {
	const ago = at === null ? null : (Date.now() - at) / 1000;
	await sql`select pgboss.kheo_beat(${id}::uuid, ${appVersion}, ${ago}::double precision)`.execute(db);
}

export async function workersSeen(db: Db): Promise<Workers> {
	const { rows } = await sql<{ workers: number; heard_ago: number | null; sealed_ago: number | null }>`select * from pgboss.kheo_workers_seen()`.execute(db);
	const [seen] = rows;
	return { alive: seen?.workers ?? 0, heardAgo: seen?.heard_ago ?? null, sealedAgo: seen?.sealed_ago ?? null };
}
