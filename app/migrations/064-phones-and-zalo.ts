import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** On which telephone and by which way people want reminders, and the tokens with which the agency's Official Account lets us write, encrypted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table reminder_phones (
		agency_id uuid not null references agencies, user_id text not null, channel text not null check (channel in ('zalo', 'sms')),
		phone text not null check (phone ~ '^84[0-9]{9}$'), changed_at timestamptz not null, changed_by text not null, primary key (agency_id, user_id)
	)`.execute(db);
	await tenantTable(db, 'reminder_phones');
	await sql`create table zalo_tokens (
		agency_id uuid not null primary key references agencies, refresh_box text not null, access_box text, access_until timestamptz, refreshed_at timestamptz not null,
		refreshing_since timestamptz, fault text check (length(fault) <= 300), entered_at timestamptz not null, entered_by text not null
	)`.execute(db);
	await tenantTable(db, 'zalo_tokens', ['select', 'insert', 'update']);
}
