import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Whose key signed what came from another installation, and what the receivers of our packages answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table package_keys (
		agency_id uuid not null references agencies, id uuid not null, sender text not null check (length(sender) <= 300), sender_key text not null,
		public_key text not null check (length(public_key) <= 64), seen_at timestamptz not null, seen_by text not null,
		primary key (agency_id, id)
	)`.execute(db);
	await sql`create index package_keys_of on package_keys (agency_id, sender_key, seen_at desc)`.execute(db);
	await tenantTable(db, 'package_keys', ['select', 'insert']);
	await sql`create table package_receipts (
		agency_id uuid not null references agencies, id uuid not null, content_sha256 text not null check (length(content_sha256) = 64),
		receiver text not null check (length(receiver) <= 300), receiver_key text not null, code text not null check (code = '03'),
		at timestamptz not null, person text not null check (length(person) <= 300), public_key text not null check (length(public_key) <= 64),
		entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), unique (agency_id, content_sha256, receiver_key)
	)`.execute(db);
	await tenantTable(db, 'package_receipts', ['select', 'insert']);
}
