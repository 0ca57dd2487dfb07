import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Assessments of the impact of processing personal data (Luật 91/2025/QH15, Điều 21): what the agency says, and, once signed off, what the register was that day. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table impact_assessments (
		agency_id uuid not null, number integer not null, answers jsonb not null, changed_at timestamptz not null, changed_by text not null, version integer not null default 1,
		signed_on date, signer text check (length(signer) between 1 and 200), entered_by text, content jsonb, content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'), sent_on date, sent_to text not null default '' check (length(sent_to) <= 300),
		primary key (agency_id, number), check ((signed_on is null) = (signer is null)), check ((signed_on is null) = (content is null)), check ((content is null) = (content_sha256 is null)), check (sent_on is null or sent_on >= signed_on)
	)`.execute(db);
	await sql`create unique index impact_assessments_one_open on impact_assessments (agency_id) where signed_on is null`.execute(db);
	await tenantTable(db, 'impact_assessments', ['select', 'insert', 'update']);
}
