import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The headings under which the result report is written, in versions: a superior's outline may come late, and come again. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table result_outlines (
		agency_id uuid not null, obligation_id uuid not null, version int not null check (version > 0), items jsonb not null,
		source text check (length(source) <= 300), made_at timestamptz not null, made_by text not null,
		primary key (agency_id, obligation_id, version), foreign key (agency_id, obligation_id) references obligations
	)`.execute(db);
	await tenantTable(db, 'result_outlines', ['select', 'insert']);
}
