import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { corrections } from './016-corrections.ts';
import { directives } from './016-directives.ts';
import { guardApprovals } from './016-approval-order.ts';

/** Who drafts, initials and signs a frozen register, in this order: named when it is put up, and answered one after the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table approval_steps (
		agency_id uuid not null, consolidation_id uuid not null, position int not null check (position between 1 and 9),
		part text not null check (part in ('draft', 'initial', 'sign')), title text not null check (length(title) <= 100),
		name text not null check (length(name) <= 50), user_id text,
		how text check (how in ('app', 'paper')), agreed_on date, agreed_at timestamptz, agreed_name text check (length(agreed_name) between 1 and 100),
		agreed_user text, entered_by text, proof_sha256 text, proof_name text check (length(proof_name) <= 200),
		primary key (agency_id, consolidation_id, position), foreign key (agency_id, consolidation_id) references consolidations,
		check (num_nulls(how, agreed_on, agreed_at, agreed_name, entered_by) in (0, 5)), check ((how = 'app') = (agreed_user is not null)),
		check (how = 'paper' or proof_sha256 is null), check ((proof_sha256 is null) = (proof_name is null))
	)`.execute(db);
	await sql`create unique index approval_steps_ends on approval_steps (agency_id, consolidation_id, part) where part <> 'initial'`.execute(db);
	await tenantTable(db, 'approval_steps', ['select', 'insert', 'update']);
	await sql`alter table consolidations add column returned_on date, add column returned_proof_sha256 text, add column returned_proof_name text`.execute(db);
	await guardApprovals(db);
	await directives(db);
	await corrections(db);
}
