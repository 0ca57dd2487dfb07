import { type Kysely, sql } from 'kysely';

/** Where the code on a frozen paper leads, as it was frozen: empty for a paper that bears none, null for one frozen before this was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const table of ['consolidations', 'drafts'])
		await sql`alter table ${sql.table(table)} add column mark_address text check (length(mark_address) <= 500)`.execute(db);
}
