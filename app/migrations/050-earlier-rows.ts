import { type Kysely, sql } from 'kysely';

/** A row that was begun from one of an earlier plan: which, and the days in it that nobody has looked at yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table submission_rows add column earlier jsonb`.execute(db);
}
