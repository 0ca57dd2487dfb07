import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** One activity in several plans: a row that was taken over from another plan's return, where it came from first, and its words as they were taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table shared_rows (
		agency_id uuid not null, row_id uuid not null, submission_id uuid not null, origin_id uuid not null, root_id uuid not null, taken jsonb not null,
		taken_at timestamptz not null, taken_by text not null,
		primary key (agency_id, row_id), foreign key (agency_id, row_id) references submission_rows, foreign key (agency_id, submission_id) references submissions,
		foreign key (agency_id, origin_id) references submission_rows, foreign key (agency_id, root_id) references submission_rows,
		check (row_id <> origin_id and row_id <> root_id)
	)`.execute(db);
	await sql`create unique index shared_rows_once on shared_rows (agency_id, submission_id, root_id)`.execute(db);
	await tenantTable(db, 'shared_rows', ['select', 'insert', 'update']);
}
