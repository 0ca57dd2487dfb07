import { type Kysely, sql } from 'kysely';

/** How many rows a sent version has, beside it: the matrix of a thousand units must not open each of them to count. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table submission_versions add column row_count int not null generated always as (jsonb_array_length(rows)) stored`.execute(db);
}
