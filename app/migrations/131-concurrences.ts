import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What is weighty needs a second person: who asked for what and why, who agreed or did not, and until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column four_eyes boolean not null default true`.execute(db);
	await sql`create table concurrences (
		agency_id uuid not null references agencies, id uuid not null, kind text not null check (kind in ('reorganisation', 'export')),
		subject text not null check (length(subject) between 1 and 300), about text not null check (length(about) between 1 and 1000), payload jsonb not null,
		reason text not null check (length(reason) between 1 and 500), asked_by_id text not null, asked_by text not null, asked_at timestamptz not null,
		expires_at timestamptz not null, settled_by_id text, settled_by text, settled_at timestamptz, agreed boolean,
		primary key (agency_id, id), check (num_nulls(settled_by_id, settled_by, settled_at, agreed) in (0, 4)), check (settled_by_id <> asked_by_id)
	)`.execute(db);
	await sql`create index concurrences_newest on concurrences (agency_id, asked_at desc)`.execute(db);
	await tenantTable(db, 'concurrences', ['select', 'insert', 'update']);
}
