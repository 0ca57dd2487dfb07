import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Documents as they were read, what people corrected, and how each finding was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table documents (
			agency_id uuid not null references agencies,
			id uuid not null,
			name text not null,
			file_sha256 text not null,
			format text not null,
			model jsonb not null,
			reading jsonb not null,
			facts jsonb not null,
			facts_version integer not null default 1,
			plan_id uuid,
			created_at timestamptz not null,
			created_by text not null,
			primary key (agency_id, id),
			unique (agency_id, file_sha256)
		)`.execute(db);
	await tenantTable(db, 'documents');
	await sql`
		create table finding_answers (
			agency_id uuid not null,
			document_id uuid not null,
			finding text not null,
			answer text not null check (answer in ('accepted', 'mended', 'ignored')),
			reason text,
			answered_at timestamptz not null,
			answered_by text not null,
			primary key (agency_id, document_id, finding),
			foreign key (agency_id, document_id) references documents
		)`.execute(db);
	await tenantTable(db, 'finding_answers');
}
