import { type Kysely, sql } from 'kysely';

/** Whether the tables are those of this version is asked by the app itself, for /readyz. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`grant select on kysely_migration to kheo_app`.execute(db);
}
