import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Kiểm soát nhật ký: a role that reads the log and changes nothing, the log in the order it is read in, and what its verifications said. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table memberships drop constraint memberships_role_check,
		add constraint memberships_role_check check (role in ('office', 'clerk', 'unit', 'leader', 'admin', 'supervisor', 'auditor'))`.execute(db);
	await sql`create index audit_entries_newest on audit_entries (agency_id, seq desc)`.execute(db);
	await sql`create index audit_entries_action on audit_entries (agency_id, action)`.execute(db);
	await sql`create index audit_seals_days on audit_seals (agency_id, sealed_at, position)`.execute(db);
	await sql`create table audit_checks (
		agency_id uuid not null, id uuid not null, asked_at timestamptz not null, asked_by_id text, asked_by text not null,
		anchor_position bigint, anchor_hash text check (anchor_hash ~ '^[0-9a-f]{64}$'), state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
		seen bigint not null default 0, of_all bigint not null default 0, finished_at timestamptz, is_sound boolean, result jsonb,
		primary key (agency_id, id), check ((anchor_position is null) = (anchor_hash is null)), check ((state = 'done') = (result is not null)),
		check ((state = 'done') = (is_sound is not null)), check ((state in ('done', 'failed')) = (finished_at is not null))
	)`.execute(db);
	await sql`create unique index audit_checks_one on audit_checks (agency_id) where state in ('waiting', 'running')`.execute(db);
	await sql`create index audit_checks_newest on audit_checks (agency_id, asked_at desc)`.execute(db);
	await tenantTable(db, 'audit_checks', ['select', 'insert', 'update']);
}
