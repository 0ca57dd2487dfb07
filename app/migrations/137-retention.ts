import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What is erased by itself when its time is over: confirmed once for each kind, held back while there is a reason, and counted each time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const kind = sql`text not null check (kind in ('messages', 'contacts', 'requests', 'consents'))`;
	await sql`create table retention_kinds (
		agency_id uuid not null, kind ${kind}, confirmed_at timestamptz, confirmed_by text, held_because text check (length(held_because) between 1 and 500), held_at timestamptz, held_by text,
		version integer not null default 1, primary key (agency_id, kind), check ((confirmed_at is null) = (confirmed_by is null)), check ((held_because is null) = (held_at is null))
	)`.execute(db);
	await tenantTable(db, 'retention_kinds', ['select', 'insert', 'update']);
	await sql`create table retention_runs (
		agency_id uuid not null, id uuid not null, kind ${kind}, before_day date not null, erased integer not null check (erased >= 0), ran_at timestamptz not null, ran_by text not null, primary key (agency_id, id)
	)`.execute(db);
	await sql`create index retention_runs_newest on retention_runs (agency_id, ran_at desc)`.execute(db);
	await tenantTable(db, 'retention_runs', ['select', 'insert']);
	await sql`grant delete on reminders, reminder_messages, digests, deliveries, calendar_feeds to kheo_app`.execute(db);
}
