import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What all processes count together for ten minutes. Unlogged: a crash or a fail-over may forget it, and no writer waits for a disk or a replica. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create unlogged table counted_tries (
		agency_id uuid not null, kind text not null check (length(kind) <= 40), whose text not null check (length(whose) = 43), since timestamptz not null,
		count integer not null, primary key (agency_id, kind, whose)
	)`.execute(db);
	await sql`create index counted_tries_over on counted_tries (agency_id, since)`.execute(db);
	await tenantTable(db, 'counted_tries');
}
