import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Seats that people reserved for a dialogue; who they are is sealed, and forgotten after a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table dialogue_seats (
		agency_id uuid not null, id uuid not null, dialogue_id uuid not null, code text not null, people integer not null check (people between 1 and 5), sender jsonb, consents jsonb not null,
		reserved_at timestamptz not null, given_back_at timestamptz, erased_at timestamptz,
		primary key (agency_id, id), unique (agency_id, code), foreign key (agency_id, dialogue_id) references dialogues
	)`.execute(db);
	await sql`create index dialogue_seats_of on dialogue_seats (agency_id, dialogue_id)`.execute(db);
	await tenantTable(db, 'dialogue_seats', ['select', 'insert', 'update']);
}
