import { type Kysely, sql } from 'kysely';

/**
 * Telephones and mailboxes that are read only in order to write to people get a sealed column beside the open one, which may now be empty. SQL has no key: a round
 * seals what lies open (`seal-contacts.ts`). The version before goes on writing the open column.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const box = (column: string) => sql.raw(`add column ${column} text check (${column} like 'personal:%')`);
	await sql`alter table reminder_phones ${box('sealed_phone')}, alter column phone drop not null, add check (num_nonnulls(phone, sealed_phone) > 0)`.execute(
		db
	);
	await sql`alter table reminder_mailboxes ${box('sealed_email')}, alter column email drop not null, add check (num_nonnulls(email, sealed_email) > 0)`.execute(
		db
	);
	await sql`alter table reminder_messages ${box('sealed_email')}`.execute(db);
	await sql`alter table deliveries ${box('sealed_address')}, alter column address drop not null, add check (num_nonnulls(address, sealed_address) > 0)`.execute(
		db
	);
	await sql`create index reminder_messages_open on reminder_messages (agency_id, id) where email is not null`.execute(db);
	await sql`create index deliveries_open on deliveries (agency_id, id) where address is not null`.execute(db);
}
