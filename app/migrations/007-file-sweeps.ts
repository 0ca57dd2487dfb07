import { type Kysely, sql } from 'kysely';

/** When a file was last sent, so that the sweep of files nobody refers to spares one that has just come again. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table files add column kept_at timestamptz not null default now()`.execute(db);
}
