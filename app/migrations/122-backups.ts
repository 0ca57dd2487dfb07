import { type Kysely, sql } from 'kysely';
import { seenWhole, widenRestrictive } from '#lib/server/database/seen-whole.ts';

/** A backup reads every table whole, as the owner and in one snapshot. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<{ table: string }>`
		select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
			and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'seen_whole')`.execute(db);
	for (const { table } of rows) await seenWhole(db, table);
	await widenRestrictive(db);
}
