import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Addresses that are told what happens here, with the locked secrets their messages are signed with, and every message with how it fared. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table webhook_endpoints (
		agency_id uuid not null references agencies, id uuid not null, url text not null check (length(url) between 8 and 2000),
		events text[] not null check (cardinality(events) between 1 and 30), secret_box text not null, is_on boolean not null default true,
		failing_since timestamptz, asleep_at timestamptz, made_at timestamptz not null, made_by text not null, removed_at timestamptz,
		version integer not null default 1, primary key (agency_id, id), check (asleep_at is null or not is_on)
	)`.execute(db);
	await tenantTable(db, 'webhook_endpoints', ['select', 'insert', 'update']);
	await sql`create table webhook_messages (
		agency_id uuid not null references agencies, id uuid not null, endpoint_id uuid not null, event text not null, once text, payload text not null,
		made_at timestamptz not null, tries integer not null default 0, next_try_at timestamptz, tried_at timestamptz, delivered_at timestamptz,
		gave_up_at timestamptz, status integer, answer text check (length(answer) <= 1000),
		primary key (agency_id, id), foreign key (agency_id, endpoint_id) references webhook_endpoints, unique (agency_id, endpoint_id, once)
	)`.execute(db);
	await tenantTable(db, 'webhook_messages');
	await sql`create index webhook_messages_newest on webhook_messages (agency_id, made_at desc)`.execute(db);
}
