import { type Kysely, sql } from 'kysely';

/** What systems exchange of an outgoing document beside what the book prints (NĐ 30/2020, Phụ lục VI), in the lengths given there. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table outgoing_documents add column file_notation text check (length(file_notation) <= 20), add column language text check (length(language) <= 30),
		add column pages int check (pages between 1 and 999), add column priority int not null default 0 check (priority between 0 and 3), add column due date`.execute(
		db
	);
}
