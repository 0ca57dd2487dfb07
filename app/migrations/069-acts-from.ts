import { type Kysely, sql } from 'kysely';

/** From which day an act rules the agency's papers, where sources differ and it settled the matter; null: as the table of acts says. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column acts_from jsonb`.execute(db);
}
