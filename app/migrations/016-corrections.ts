import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** A frozen register's Word file as somebody corrected it by hand: the file, and once it was taken over, what came of it. */
export async function corrections(db: Kysely<unknown>): Promise<void> {
	await sql`create table word_corrections (
		agency_id uuid not null, id uuid not null, consolidation_id uuid not null, file_sha256 text not null, file_name text not null check (length(file_name) <= 200),
		corrected_by text not null check (length(corrected_by) between 1 and 50), uploaded_at timestamptz not null, uploaded_by text not null,
		made_version int, taken jsonb, left_out jsonb, taken_at timestamptz, taken_by text,
		primary key (agency_id, id), foreign key (agency_id, consolidation_id) references consolidations,
		check (num_nulls(made_version, taken, left_out, taken_at, taken_by) in (0, 5))
	)`.execute(db);
	await sql`create index word_corrections_of on word_corrections (agency_id, consolidation_id)`.execute(db);
	await tenantTable(db, 'word_corrections', ['select', 'insert', 'update']);
}
