import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** How the certificates of a decision are printed, as the Office set it last. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table draft_certificates (
		agency_id uuid not null, draft_id uuid not null, fields jsonb not null, kept_at timestamptz not null, kept_by text not null,
		primary key (agency_id, draft_id), foreign key (agency_id, draft_id) references drafts
	)`.execute(db);
	await tenantTable(db, 'draft_certificates', ['select', 'insert', 'update']);
}
