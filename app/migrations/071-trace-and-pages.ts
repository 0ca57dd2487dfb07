import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/**
 * What NĐ 30/2020, Phụ lục VI asks of both books beside their columns: the file of records an arrival lies in, how many pages its file was counted to have,
 * and who dealt with it, when and how. A step is never changed: what was wrong is put right by a later one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table incoming_documents add column file_notation text check (length(file_notation) <= 20), add column pages_counted int check (pages_counted > 0)`.execute(
		db
	);
	await sql`alter table outgoing_documents add column pages_counted int check (pages_counted > 0)`.execute(db);
	await sql`create table arrival_steps (
		agency_id uuid not null, id uuid not null, arrival_id uuid not null, what text not null check (what in ('passed', 'directed', 'progress', 'done')),
		person text not null check (length(person) between 1 and 200), words text not null check (length(words) <= 1000), taken_on date not null,
		entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, arrival_id) references incoming_documents
	)`.execute(db);
	await sql`create index arrival_steps_of on arrival_steps (agency_id, arrival_id, entered_at)`.execute(db);
	await tenantTable(db, 'arrival_steps', ['select', 'insert']);
}
