import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** When the assessment of impact is gone over again, that it was and by which paper, and by which number it was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table impact_assessments add column sent_document text not null default '' check (length(sent_document) <= 100)`.execute(db);
	await sql`create table impact_rules (
		agency_id uuid primary key, months integer not null check (months between 1 and 24), remind_days integer not null check (remind_days between 1 and 90),
		source text not null check (length(source) between 1 and 300), changed_at timestamptz not null, changed_by text not null, version integer not null default 1
	)`.execute(db);
	await tenantTable(db, 'impact_rules', ['select', 'insert', 'update']);
	await sql`create table impact_reviews (
		agency_id uuid not null, id uuid not null, number integer not null, reviewed_on date not null, document text not null check (length(document) between 1 and 100),
		sent_to text not null default '' check (length(sent_to) <= 300), noted_at timestamptz not null, noted_by text not null,
		primary key (agency_id, id), unique (agency_id, number, reviewed_on), foreign key (agency_id, number) references impact_assessments
	)`.execute(db);
	await tenantTable(db, 'impact_reviews', ['select', 'insert']);
}
