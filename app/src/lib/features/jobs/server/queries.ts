import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

type SeenKind = {
	readonly name: string;
	readonly cron: string | null;
	readonly waiting: number;
	readonly active: number;
	readonly failed: number;
	readonly began: Date | null;
	readonly ended: Date | null;
	readonly state: string | null;
	readonly reason: string | null;
};
type SeenFailure = {
	readonly id: string;
	readonly name: string;
	readonly state: string;
	readonly tries: number;
	readonly at: Date;
	readonly nextTry: Date | null;
	readonly reason: string;
};

/** By what the queue shows this agency of itself (`queueFunctions`). */
export async function listKinds(tx: ReadTx): Promise<SeenKind[]> {
	const { rows } = await sql<SeenKind>`select * from pgboss.kheo_jobs_seen()`.execute(tx);
	return rows;
}

export async function listFailures(tx: ReadTx): Promise<SeenFailure[]> {
	const { rows } = await sql<SeenFailure>`select id, name, state, tries, at, next_try as "nextTry", reason from pgboss.kheo_failures_seen()`.execute(tx);
	return rows;
}

/** The name of the kind, or null when it has not failed, or is not this agency's. */
export async function retryJob(tx: Tx, jobId: string): Promise<string | null> {
	const { rows } = await sql<{ name: string | null }>`select pgboss.kheo_retry_job(${jobId}::uuid) as name`.execute(tx);
	return rows[0]?.name ?? null;
}

/** False while one waits or is under way. */
export async function insertRound(tx: Tx, jobId: string, name: string): Promise<boolean> {
	const { rows } = await sql<{ left: boolean }>`select pgboss.kheo_run_round(${jobId}::uuid, ${name}) as left`.execute(tx);
	return rows[0]?.left ?? false;
}
