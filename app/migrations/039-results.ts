import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The agency's result report: each making with all it was made of, and the Office's word on whether two units tell of one event. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table result_reports (
		agency_id uuid not null, id uuid not null, obligation_id uuid not null, version int not null check (version > 0), supplement int not null default 0 check (supplement >= 0),
		draft_id uuid not null, question jsonb not null, totals jsonb not null, body jsonb not null, sources jsonb not null, content_hash text not null,
		made_at timestamptz not null, made_by text not null,
		primary key (agency_id, id), unique (agency_id, obligation_id, version),
		foreign key (agency_id, obligation_id) references obligations, foreign key (agency_id, draft_id) references drafts
	)`.execute(db);
	await tenantTable(db, 'result_reports', ['select', 'insert']);
	await sql`create table result_joints (
		agency_id uuid not null, obligation_id uuid not null, row_a uuid not null, row_b uuid not null, is_one boolean not null,
		decided_at timestamptz not null, decided_by text not null,
		primary key (agency_id, obligation_id, row_a, row_b), foreign key (agency_id, obligation_id) references obligations, check (row_a < row_b)
	)`.execute(db);
	await tenantTable(db, 'result_joints', ['select', 'insert', 'update']);
}
