import { type Kysely, sql } from 'kysely';

/** A movement that comes to nothing is stopped with a reason, before its council has closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table movements add column stopped_at timestamptz, add column stopped_by text, add column stopped_because text check (length(stopped_because) between 1 and 500),
		add check (num_nulls(stopped_at, stopped_by, stopped_because) in (0, 3)), add check (stopped_at is null or closed_at is null)`.execute(db);
}
