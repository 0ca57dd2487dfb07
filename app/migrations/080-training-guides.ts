import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Where people practise: since when the guide stands on their pages, and which steps they said they had seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table training_guides (
		agency_id uuid primary key references agencies, begun_at timestamptz not null, begun_by text not null, seen text[] not null default '{}', hidden_at timestamptz
	)`.execute(db);
	await tenantTable(db, 'training_guides', ['select', 'insert', 'update']);
}
