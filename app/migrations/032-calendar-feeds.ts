import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The secret address under which a person's calendar program reads that person's own deadlines. Only the token's hash is kept; one holds at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table calendar_feeds (
		agency_id uuid not null, id uuid not null, user_id text not null, token_sha256 text not null, created_at timestamptz not null, revoked_at timestamptz,
		primary key (agency_id, id)
	)`.execute(db);
	await tenantTable(db, 'calendar_feeds', ['select', 'insert', 'update']);
	await sql`create unique index calendar_feeds_token on calendar_feeds (agency_id, token_sha256)`.execute(db);
	await sql`create unique index calendar_feeds_one on calendar_feeds (agency_id, user_id) where revoked_at is null`.execute(db);
}
