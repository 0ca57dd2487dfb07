import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Days off and days worked in lieu as an agency keeps them, a whole year at a time; a year that is not here is the table that comes with Khéo. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table calendar_years (
			agency_id uuid not null references agencies,
			year integer not null check (year between 2000 and 2200),
			entries jsonb,
			version integer not null default 1,
			changed_at timestamptz not null,
			changed_by text not null,
			primary key (agency_id, year)
		)`.execute(db);
	await tenantTable(db, 'calendar_years');
}
