import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** People whom a sign-on provider vouches for, whom nobody here knows, and who asked an agency to be let in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table entry_requests (
		agency_id uuid not null references agencies, id uuid not null, issuer text not null, subject text not null check (length(subject) between 1 and 300),
		name text not null check (length(name) between 1 and 200), email text check (length(email) <= 200), asked_at timestamptz not null,
		settled_at timestamptz, primary key (agency_id, id)
	)`.execute(db);
	await sql`create unique index entry_requests_open on entry_requests (agency_id, issuer, subject) where settled_at is null`.execute(db);
	await tenantTable(db, 'entry_requests');
}
