import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** What was counted otherwise in a year than in the one before it, said beside the figure. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table benefit_notes (
		agency_id uuid not null, id uuid not null, figure text not null check (length(figure) between 1 and 40), year integer not null check (year between 1990 and 2200), words text not null check (length(words) between 1 and 500),
		entered_at timestamptz not null, entered_by text not null, removed_at timestamptz, primary key (agency_id, id)
	)`.execute(db);
	await tenantTable(db, 'benefit_notes', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'benefit_notes');
}
