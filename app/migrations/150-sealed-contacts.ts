import { type Kysely, sql } from 'kysely';

/**
 * Telephones and mailboxes that are read only in order to write to people get a sealed column beside the open one, which may now be empty, and a mark by which the
 * same one is found again. SQL has no key: a round seals what lies open (`seal-contacts.ts`). The version before goes on writing the open column.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const { table, column, isAsked } of places) {
		const [open, sealed, mark] = [column, `sealed_${column}`, `${column}_mark`].map((name) => sql.ref(name));
		await sql`alter table ${sql.table(table)} add column ${sealed} text check (${sealed} like 'personal:%'), add column ${mark} text check (length(${mark}) = 43)`.execute(
			db
		);
		if (isAsked) await sql`alter table ${sql.table(table)} alter column ${open} drop not null, add check (num_nonnulls(${open}, ${sealed}) > 0)`.execute(db);
		await sql`create index ${sql.ref(`${table}_mark`)} on ${sql.table(table)} (agency_id, ${mark}) where ${mark} is not null`.execute(db);
		await sql`create index ${sql.ref(`${table}_open`)} on ${sql.table(table)} (agency_id) where ${open} is not null`.execute(db);
	}
}

const places = [
	{ table: 'reminder_phones', column: 'phone', isAsked: true },
	{ table: 'reminder_mailboxes', column: 'email', isAsked: true },
	{ table: 'reminder_messages', column: 'email', isAsked: false },
	{ table: 'deliveries', column: 'address', isAsked: true }
] as const;
