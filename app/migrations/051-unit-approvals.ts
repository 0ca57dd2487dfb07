import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Approval inside the unit, where it is asked for: who signs for the unit, and each time a return was put up to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table units add column approves_returns boolean not null default false`.execute(db);
	await sql`alter table submissions add column put_up_at timestamptz`.execute(db);
	await signers(db);
	await approvals(db);
}

async function signers(db: Kysely<unknown>): Promise<void> {
	await sql`create table unit_signers (
		agency_id uuid not null, id uuid not null, unit_id uuid not null, user_id text,
		name text not null check (length(name) between 1 and 100), position text not null check (length(position) between 1 and 100),
		capacity text check (capacity in ('KT.', 'TL.', 'TUQ.')), on_behalf_of text check (length(on_behalf_of) between 1 and 100),
		valid_from date not null, valid_to date, named_at timestamptz not null, named_by text not null,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units,
		check ((capacity is null) = (on_behalf_of is null)), check (valid_to >= valid_from)
	)`.execute(db);
	await sql`create index unit_signers_of on unit_signers (agency_id, unit_id)`.execute(db);
	await tenantTable(db, 'unit_signers', ['select', 'insert', 'update']);
}

/** Nobody approves in the app what they put up themselves; on paper there is a picture of the hand. */
async function approvals(db: Kysely<unknown>): Promise<void> {
	await sql`create table unit_approvals (
		agency_id uuid not null, id uuid not null, submission_id uuid not null, nil_reason text,
		put_up_at timestamptz not null, put_up_by text not null, put_up_name text not null,
		outcome text check (outcome in ('approved', 'returned', 'taken-back')), decided_at timestamptz, decided_by text, decided_name text,
		how text check (how in ('app', 'paper')), signer jsonb, signed_on date, reason text check (length(reason) between 1 and 1000),
		proof_sha256 text, proof_name text check (length(proof_name) <= 200), version integer,
		primary key (agency_id, id), foreign key (agency_id, submission_id) references submissions,
		check (num_nulls(outcome, decided_at, decided_by, decided_name) in (0, 4)),
		check ((outcome = 'returned') is not true or (reason is not null and signer is not null)),
		check ((outcome = 'approved') = (version is not null)),
		check ((outcome = 'approved') is not true or num_nulls(how, signer, signed_on) = 0),
		check ((how = 'paper') is not true or proof_sha256 is not null),
		constraint unit_approval_own check ((outcome in ('approved', 'returned') and how is distinct from 'paper') is not true or decided_by <> put_up_by)
	)`.execute(db);
	await sql`create unique index unit_approvals_open on unit_approvals (agency_id, submission_id) where outcome is null`.execute(db);
	await sql`create index unit_approvals_of on unit_approvals (agency_id, submission_id, put_up_at)`.execute(db);
	await tenantTable(db, 'unit_approvals', ['select', 'insert', 'update']);
}
