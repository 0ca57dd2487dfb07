import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What a line of the programme of inspections said before it was changed, with the reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table inspection_changes (
		agency_id uuid not null, id uuid not null, visit_id uuid not null, was jsonb not null, reason text not null check (length(reason) between 1 and 500),
		changed_at timestamptz not null, changed_by text not null,
		primary key (agency_id, id), foreign key (agency_id, visit_id) references inspection_visits
	)`.execute(db);
	await sql`create index inspection_changes_of on inspection_changes (agency_id, visit_id, changed_at)`.execute(db);
	await tenantTable(db, 'inspection_changes', ['select', 'insert']);
}
