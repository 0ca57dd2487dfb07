import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** A running plan takes over a later version of its document: what was withdrawn, what changed for whom, and who has seen it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table obligations add column withdrawn_at timestamptz`.execute(db);
	await sql`alter table assignments add column withdrawn_at timestamptz`.execute(db);
	await sql`
		create table plan_revisions (
			agency_id uuid not null,
			id uuid not null,
			plan_id uuid not null,
			document_id uuid not null,
			earlier_document_id uuid not null,
			changes jsonb not null,
			revised_at timestamptz not null,
			revised_by text not null,
			primary key (agency_id, id),
			unique (agency_id, document_id),
			foreign key (agency_id, plan_id) references plans,
			foreign key (agency_id, document_id) references documents,
			foreign key (agency_id, earlier_document_id) references documents
		)`.execute(db);
	await tenantTable(db, 'plan_revisions', ['select', 'insert']);
	await sql`
		create table plan_revision_receipts (
			agency_id uuid not null,
			revision_id uuid not null,
			unit_id uuid not null,
			seen_at timestamptz not null,
			seen_by text not null,
			primary key (agency_id, revision_id, unit_id),
			foreign key (agency_id, revision_id) references plan_revisions,
			foreign key (agency_id, unit_id) references units
		)`.execute(db);
	await tenantTable(db, 'plan_revision_receipts', ['select', 'insert']);
}
