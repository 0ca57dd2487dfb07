import { type Kysely, sql } from 'kysely';

/** Whether the agency's letters name the units that have not sent: as it was last chosen. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column letter_names boolean not null default true`.execute(db);
}
