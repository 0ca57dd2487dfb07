import { type Kysely, sql } from 'kysely';

/** Level 2 asks administrators for a second factor; an agency may not. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column admin_second_factor boolean not null default true`.execute(db);
}
