import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Tokens by which programs act for people, of which only hashes are kept, and which request an idempotency key of theirs was first used for. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table api_tokens (
		agency_id uuid not null references agencies, id uuid not null, user_id text not null, name text not null check (length(name) between 1 and 80),
		scopes text[] not null check (cardinality(scopes) between 1 and 10), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
		made_at timestamptz not null, expires_at timestamptz not null, last_used_at timestamptz, revoked_at timestamptz,
		primary key (agency_id, id), unique (agency_id, sha256), check (expires_at > made_at and expires_at <= made_at + interval '366 days')
	)`.execute(db);
	await tenantTable(db, 'api_tokens', ['select', 'insert', 'update']);
	await sql`create index api_tokens_of_user on api_tokens (agency_id, user_id)`.execute(db);
	await sql`create table api_requests (
		agency_id uuid not null references agencies, actor text not null, key text not null check (length(key) between 1 and 200),
		sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), created_at timestamptz not null default now(), primary key (agency_id, actor, key)
	)`.execute(db);
	await tenantTable(db, 'api_requests', ['select', 'insert', 'delete']);
}
