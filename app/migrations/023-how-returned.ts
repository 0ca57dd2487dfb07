import { type Kysely, sql } from 'kysely';

/** How a version came back: given back by whoever had it, withdrawn by the Office before anybody signed, or opened anew by a file corrected by hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table consolidations add column returned_how text not null default 'given-back' check (returned_how in ('given-back', 'withdrawn', 'corrected'))`.execute(
		db
	);
}
