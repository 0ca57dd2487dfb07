import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What an agency says of a purpose for which data about people is kept, in its own words and with its own time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table personal_purposes (
		agency_id uuid not null, purpose text not null check (purpose ~ '^[a-z-]{1,40}$'), purpose_text text not null check (length(purpose_text) <= 1000),
		keep_months integer check (keep_months between 1 and 1200), source text not null check (length(source) <= 300), changed_at timestamptz not null, changed_by text not null,
		version integer not null default 1, primary key (agency_id, purpose)
	)`.execute(db);
	await tenantTable(db, 'personal_purposes', ['select', 'insert', 'update']);
}
