import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The board by mail: who wants it how often, what each got, and how every message that goes outside fared on its way. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table deliveries (
		agency_id uuid not null references agencies, id uuid not null, about_id uuid not null, channel text not null check (channel in ('mail', 'zalo', 'sms')),
		address text not null check (length(address) between 3 and 200), made_at timestamptz not null, tries int not null default 0, trying_since timestamptz,
		next_try_at timestamptz, sent_at timestamptz, failed_at timestamptz, unsure_at timestamptz, last_fault text, receipt text check (length(receipt) <= 200),
		primary key (agency_id, id), unique (agency_id, about_id, channel)
	)`.execute(db);
	await tenantTable(db, 'deliveries', ['select', 'insert', 'update']);
	await sql`create table digest_choices (
		agency_id uuid not null references agencies, person text not null, every text not null check (every in ('never', 'day', 'week')),
		weekday int not null check (weekday between 1 and 5), asked_on date not null, changed_at timestamptz not null, changed_by text not null, primary key (agency_id, person)
	)`.execute(db);
	await tenantTable(db, 'digest_choices');
	await sql`create table digests (
		agency_id uuid not null references agencies, id uuid not null, person text not null, person_name text not null, day date not null, text text not null,
		made_at timestamptz not null, primary key (agency_id, id), unique (agency_id, person, day)
	)`.execute(db);
	await tenantTable(db, 'digests', ['select', 'insert']);
}
