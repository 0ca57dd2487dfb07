import { sql, type Kysely } from 'kysely';
import { currentAgency, tenantTable } from '#lib/server/database/tenant-table.ts';

/** Agencies, their units and members, files, the audit log and the keys of repeated requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await agencies(db);
	await units(db);
	await memberships(db);
	await files(db);
	await audit(db);
	await idempotencyKeys(db);
}

async function agencies(db: Kysely<unknown>): Promise<void> {
	await sql`create table agency_directory (
		slug text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'),
		agency_id uuid not null unique, name text not null, listed boolean not null default true
	)`.execute(db);
	await sql`alter table agency_directory enable row level security`.execute(db);
	await sql`alter table agency_directory force row level security`.execute(db);
	await sql`create policy anyone_reads on agency_directory for select using (true)`.execute(db);
	await sql`create policy own_insert on agency_directory for insert with check (agency_id = ${currentAgency})`.execute(db);
	await sql`create policy own_update on agency_directory for update using (agency_id = ${currentAgency})`.execute(db);
	await sql`grant select, insert, update on agency_directory to kheo_app`.execute(db);
	await sql`create table agencies (
		agency_id uuid primary key, name text not null, parent_name text, abbreviation text not null, place text not null, province text not null,
		system text not null check (system in ('state', 'party', 'front', 'other')), superior_receiver text, created_at timestamptz not null default now()
	)`.execute(db);
	await tenantTable(db, 'agencies', ['select', 'insert', 'update']);
}

async function units(db: Kysely<unknown>): Promise<void> {
	await sql`create table units (
		agency_id uuid not null references agencies, id uuid not null, name text not null, short_name text not null, code text not null,
		position int not null, kind text not null check (kind in ('office', 'division', 'centre', 'branch', 'other')),
		active_from date, active_to date check (active_to >= active_from), version int not null default 1,
		created_at timestamptz not null default now(), primary key (agency_id, id), unique (agency_id, code)
	)`.execute(db);
	await tenantTable(db, 'units');
}

async function memberships(db: Kysely<unknown>): Promise<void> {
	await sql`create table memberships (
		agency_id uuid not null references agencies, id uuid not null, user_id text not null, unit_id uuid,
		role text not null check (role in ('office', 'unit', 'leader', 'admin')), display_name text not null, form_of_address text not null,
		valid_from date not null, valid_to date check (valid_to >= valid_from), created_at timestamptz not null default now(),
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units, check (role <> 'unit' or unit_id is not null)
	)`.execute(db);
	await sql`create index memberships_user on memberships (user_id)`.execute(db);
	await tenantTable(db, 'memberships');
	await sql`create policy own_memberships on memberships for select
		using (user_id = nullif(current_setting('kheo.user_id', true), ''))`.execute(db);
}

async function files(db: Kysely<unknown>): Promise<void> {
	await sql`create table files (
		agency_id uuid not null references agencies, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), size bigint not null check (size >= 0),
		type text not null, state text not null check (state in ('quarantine', 'clean', 'refused')),
		created_at timestamptz not null default now(), primary key (agency_id, sha256)
	)`.execute(db);
	await tenantTable(db, 'files');
}

const auditColumns = sql.raw(`agency_id uuid not null, actor text not null, actor_name text not null, action text not null,
	subject_type text not null, subject_id text not null, request_id text not null`);

async function audit(db: Kysely<unknown>): Promise<void> {
	await sql`create table audit_entries (
		${auditColumns}, id uuid not null, seq bigint generated always as identity, transaction xid8 not null default pg_current_xact_id(),
		at timestamptz not null default now(), data jsonb not null, primary key (agency_id, id)
	)`.execute(db);
	await sql`create index audit_entries_transaction on audit_entries (agency_id, transaction)`.execute(db);
	await sql`create index audit_entries_subject on audit_entries (agency_id, subject_id)`.execute(db);
	await tenantTable(db, 'audit_entries', ['select', 'insert']);
	await sql`create table audit_drafts (
		${auditColumns}, before jsonb not null, after jsonb not null, saves int not null default 1, first_at timestamptz not null default now(),
		last_at timestamptz not null default now(), primary key (agency_id, subject_id, actor, action)
	)`.execute(db);
	await tenantTable(db, 'audit_drafts');
	await sql`create table audit_seals (
		agency_id uuid not null, position bigint not null check (position > 0), entry_id uuid not null, previous_hash text not null, hash text not null,
		horizon xid8 not null, sealed_at timestamptz not null default now(), primary key (agency_id, position), unique (agency_id, entry_id)
	)`.execute(db);
	await tenantTable(db, 'audit_seals', ['select', 'insert']);
}

async function idempotencyKeys(db: Kysely<unknown>): Promise<void> {
	await sql`create table idempotency_keys (
		agency_id uuid not null, actor text not null, key text not null, action text not null, result jsonb,
		created_at timestamptz not null default now(), primary key (agency_id, actor, key)
	)`.execute(db);
	await tenantTable(db, 'idempotency_keys');
}
