import { type Kysely, sql } from 'kysely';

/** What the agency chose inside the ranges of the act that rules its papers; null: as offices usually print. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column paper_style jsonb`.execute(db);
}
