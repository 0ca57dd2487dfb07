import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What units hand in: rows being typed, versions as they were sent, links for those without an account, and their own files. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await submissions(db);
	await rows(db);
	await versions(db);
	await links(db);
	await files(db);
}

async function submissions(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table submissions (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			status text not null check (status in ('draft', 'submitted', 'needs-more', 'accepted', 'nil')),
			version integer not null default 0,
			received_at timestamptz,
			channel text check (channel in ('system', 'paper', 'zalo', 'email')),
			entered_at timestamptz,
			proof_sha256 text,
			entry_reason text,
			nil_reason text,
			return_reason text,
			updated_at timestamptz not null,
			primary key (agency_id, id),
			unique (agency_id, obligation_id, unit_id),
			foreign key (agency_id, obligation_id, unit_id) references assignments,
			check (status not in ('submitted', 'accepted', 'nil') or (received_at is not null and entered_at is not null and channel is not null))
		)`.execute(db);
	await tenantTable(db, 'submissions');
}

async function rows(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table submission_rows (
			agency_id uuid not null,
			id uuid not null,
			submission_id uuid not null,
			position double precision not null,
			cells jsonb not null,
			state text not null default 'open' check (state in ('open', 'accepted', 'returned')),
			return_reason text,
			source jsonb,
			removed_at timestamptz,
			created_at timestamptz not null,
			updated_at timestamptz not null,
			primary key (agency_id, id),
			foreign key (agency_id, submission_id) references submissions
		)`.execute(db);
	await tenantTable(db, 'submission_rows');
	await sql`create index submission_rows_of on submission_rows (agency_id, submission_id, position)`.execute(db);
}

async function versions(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table submission_versions (
			agency_id uuid not null,
			submission_id uuid not null,
			version integer not null,
			status text not null,
			rows jsonb not null,
			sha256 text not null,
			nil_reason text,
			received_at timestamptz not null,
			submitted_at timestamptz not null,
			channel text not null,
			proof_sha256 text,
			entry_reason text,
			actor jsonb not null,
			primary key (agency_id, submission_id, version),
			foreign key (agency_id, submission_id) references submissions
		)`.execute(db);
	await tenantTable(db, 'submission_versions', ['select', 'insert']);
}

async function links(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table submission_links (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			token_sha256 text not null,
			created_at timestamptz not null,
			created_by text not null,
			expires_at timestamptz not null,
			revoked_at timestamptz,
			primary key (agency_id, id),
			unique (agency_id, token_sha256),
			foreign key (agency_id, obligation_id, unit_id) references assignments
		)`.execute(db);
	await tenantTable(db, 'submission_links');
}

async function files(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table submission_files (
			agency_id uuid not null,
			obligation_id uuid not null,
			unit_id uuid not null,
			sha256 text not null,
			name text not null,
			purpose text not null check (purpose in ('return', 'proof')),
			added_at timestamptz not null,
			added_by text not null,
			primary key (agency_id, obligation_id, unit_id, sha256),
			foreign key (agency_id, obligation_id, unit_id) references assignments,
			foreign key (agency_id, sha256) references files
		)`.execute(db);
	await tenantTable(db, 'submission_files');
}
