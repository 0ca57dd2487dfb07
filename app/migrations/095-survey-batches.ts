import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Papers keyed by two persons who do not see each other's keying; what differs is settled on the paper before anything is counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table survey_batches (
		agency_id uuid not null, id uuid not null, survey_id uuid not null, desk_id uuid not null, papers integer not null check (papers between 1 and 200), collected_on date not null,
		first_by text, first_name text, second_by text, second_name text, counted_at timestamptz, dropped_at timestamptz, version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, survey_id, desk_id) references survey_desks, check (second_by <> first_by), check (num_nonnulls(counted_at, dropped_at) < 2)
	)`.execute(db);
	await tenantTable(db, 'survey_batches', ['select', 'insert', 'update']);
	await sql`create table survey_papers (
		agency_id uuid not null, batch_id uuid not null, number integer not null, first smallint[] not null, second smallint[],
		primary key (agency_id, batch_id, number), foreign key (agency_id, batch_id) references survey_batches
	)`.execute(db);
	await tenantTable(db, 'survey_papers');
}
