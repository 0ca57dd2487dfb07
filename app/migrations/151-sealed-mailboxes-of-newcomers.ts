import { type Kysely, sql } from 'kysely';

/** The mailbox of whoever is invited, or asks to be let in, lies sealed as those of members do. An invitation that goes by mail has one of the two. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const table of ['invitations', 'entry_requests']) {
		await sql`alter table ${sql.table(table)} add column sealed_email text check (sealed_email like 'personal:%'), add column email_mark text check (length(email_mark) = 43)`.execute(
			db
		);
		await sql`create index ${sql.ref(`${table}_mark`)} on ${sql.table(table)} (agency_id, email_mark) where email_mark is not null`.execute(db);
	}
	await sql`alter table invitations drop constraint invitations_check1, add constraint invitations_by_mail check (not by_mail or num_nonnulls(email, sealed_email) > 0)`.execute(
		db
	);
}
