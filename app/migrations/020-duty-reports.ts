import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What units said they did about a duty that a leader's hand gave out, what was answered, and the duties that were called back. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table duty_reports (
		agency_id uuid not null, id uuid not null, obligation_id uuid not null, unit_id uuid not null, words text not null check (length(words) between 1 and 2000),
		file_sha256 text, file_name text check (length(file_name) <= 200), reported_at timestamptz not null, reported_by text not null,
		accepted boolean, answered_at timestamptz, answered_by text, answer_reason text check (length(answer_reason) <= 500),
		primary key (agency_id, id), foreign key (agency_id, obligation_id, unit_id) references assignments (agency_id, obligation_id, unit_id),
		check ((file_sha256 is null) = (file_name is null)), check (num_nulls(accepted, answered_at, answered_by) in (0, 3)),
		check (accepted is distinct from false or answer_reason is not null)
	)`.execute(db);
	await sql`create unique index duty_reports_one_waiting on duty_reports (agency_id, obligation_id, unit_id) where accepted is distinct from false`.execute(db);
	await tenantTable(db, 'duty_reports', ['select', 'insert', 'update']);
	await sql`create table duty_recalls (
		agency_id uuid not null, obligation_id uuid not null, reason text not null check (length(reason) between 1 and 500),
		recalled_at timestamptz not null, recalled_by text not null,
		primary key (agency_id, obligation_id), foreign key (agency_id, obligation_id) references obligations
	)`.execute(db);
	await tenantTable(db, 'duty_recalls', ['select', 'insert']);
	await sql`drop index obligations_directive`.execute(db);
	await sql`create unique index obligations_directive on obligations (agency_id, directive_id) where withdrawn_at is null`.execute(db);
}
