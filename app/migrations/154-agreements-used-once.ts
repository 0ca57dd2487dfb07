import { type Kysely, sql } from 'kysely';

/** An agreement to take data of people along is used once for each form of the file; an invitation of somebody who may agree is put up to a second person. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table concurrences add column taken text[] not null default '{}'`.execute(db);
	await sql`alter table concurrences drop constraint concurrences_kind_check,
		add constraint concurrences_kind_check check (kind in ('reorganisation', 'export', 'invitation'))`.execute(db);
}
