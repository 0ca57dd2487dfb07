import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** The people's side: what of the plans is public, and a mark for every change that a page of it may show. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table site_changes (agency_id uuid not null, id bigint generated always as identity, primary key (agency_id, id))`.execute(db);
	await tenantTable(db, 'site_changes', ['select', 'insert']);
	await sql`create function tell_the_people() returns trigger language plpgsql as $$ begin insert into site_changes default values; return null; end $$`.execute(
		db
	);

	await sql`create table plan_publications (
		agency_id uuid not null, plan_id uuid not null, document_id uuid not null, masked jsonb not null, pages jsonb not null, with_progress boolean not null, with_calendar boolean not null,
		published_at timestamptz not null, published_by text not null, withdrawn_at timestamptz, withdrawn_by text, version integer not null default 1,
		primary key (agency_id, plan_id), foreign key (agency_id, plan_id) references plans,
		foreign key (agency_id, document_id) references documents, check ((withdrawn_at is null) = (withdrawn_by is null))
	)`.execute(db);
	await tenantTable(db, 'plan_publications', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'plan_publications');
}
