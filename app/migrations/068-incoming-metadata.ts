import { type Kysely, sql } from 'kysely';

/** What systems exchange of an incoming document beside what the book prints (NĐ 30/2020, Phụ lục VI), in the lengths given there. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table incoming_documents add column signer_position text check (length(signer_position) <= 100), add column signer_name text check (length(signer_name) <= 50),
		add column language text check (length(language) <= 30), add column pages int check (pages between 1 and 999),
		add column priority int not null default 0 check (priority between 0 and 3)`.execute(db);
}
