import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { guardDraftApprovals } from './020-draft-approval-order.ts';

/** A paper written here goes the chain of approval as a register does: each time it is put up is a round, with a chain and corrected files of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table draft_rounds (
		agency_id uuid not null, id uuid not null, draft_id uuid not null, round int not null check (round > 0), version int not null, content_sha256 text not null,
		status text not null check (status in ('open', 'frozen', 'returned')), put_up_at timestamptz not null, put_up_by text not null,
		returned_at timestamptz, returned_by text, returned_reason text check (length(returned_reason) <= 500), returned_on date,
		returned_proof_sha256 text, returned_proof_name text check (length(returned_proof_name) <= 200),
		primary key (agency_id, id), foreign key (agency_id, draft_id) references drafts, unique (agency_id, draft_id, round),
		check ((status = 'returned') = (returned_at is not null and returned_by is not null and returned_reason is not null)),
		check ((returned_proof_sha256 is null) = (returned_proof_name is null))
	)`.execute(db);
	await tenantTable(db, 'draft_rounds', ['select', 'insert', 'update']);
	await sql`create unique index draft_rounds_one_up on draft_rounds (agency_id, draft_id) where status <> 'returned'`.execute(db);
	await sql`alter table approval_steps drop constraint approval_steps_pkey, alter column consolidation_id drop not null, add column draft_round_id uuid,
		add foreign key (agency_id, draft_round_id) references draft_rounds, add constraint approval_steps_one_subject check (num_nonnulls(consolidation_id, draft_round_id) = 1),
		add column subject_id uuid not null generated always as (coalesce(consolidation_id, draft_round_id)) stored, add primary key (agency_id, subject_id, position)`.execute(
		db
	);
	await sql`drop index approval_steps_ends`.execute(db);
	await sql`create unique index approval_steps_ends on approval_steps (agency_id, subject_id, part) where part <> 'initial'`.execute(db);
	await sql`alter table word_corrections alter column consolidation_id drop not null, add column draft_round_id uuid,
		add foreign key (agency_id, draft_round_id) references draft_rounds,
		add constraint word_corrections_one_subject check (num_nonnulls(consolidation_id, draft_round_id) = 1)`.execute(db);
	await sql`create index word_corrections_of_draft on word_corrections (agency_id, draft_round_id)`.execute(db);
	await guardDraftApprovals(db);
}
