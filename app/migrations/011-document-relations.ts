import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/**
 * Which documents an agency knows as replaced, ended or amended: read out of its documents or entered by hand. What a person removed stays,
 * so that the next paper that says the same does not bring it back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table document_relations (
			agency_id uuid not null,
			id uuid not null,
			how text not null check (how in ('replaces', 'repeals', 'amends')),
			number text not null,
			number_key text not null,
			kind text,
			issued date,
			by_citation text,
			by_key text not null,
			holds_from date,
			document_id uuid,
			place jsonb,
			created_at timestamptz not null,
			created_by text not null,
			removed_at timestamptz,
			removed_by text,
			primary key (agency_id, id),
			unique (agency_id, how, number_key, by_key),
			foreign key (agency_id, document_id) references documents
		)`.execute(db);
	await tenantTable(db, 'document_relations', ['select', 'insert', 'update']);
}
