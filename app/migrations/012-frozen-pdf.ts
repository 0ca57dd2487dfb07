import { type Kysely, sql } from 'kysely';

/** The pages of a frozen register; null where they were frozen before there were any, or on a machine that sets none. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table consolidations add column pdf_sha256 text`.execute(db);
}
