import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** By what an issued file is known to be the paper that was signed, and the signatures it bears. A scan is vouched for by a person, with a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table issued_file_proofs (
		agency_id uuid not null, document_id uuid not null, file_sha256 text not null,
		way text not null check (way in ('revision', 'same-text', 'scan', 'outside')), signatures jsonb not null, set_aside jsonb not null,
		confirmed_reason text check (length(confirmed_reason) <= 500), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, document_id, file_sha256), foreign key (agency_id, document_id) references outgoing_documents,
		check (way <> 'scan' or (confirmed_reason <> '' and entered_by <> ''))
	)`.execute(db);
	await tenantTable(db, 'issued_file_proofs', ['select', 'insert']);
}
