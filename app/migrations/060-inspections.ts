import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Inspection visits of the year, and what they found: a finding becomes a duty the way a leader's handwriting does. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table inspection_visits (
		agency_id uuid not null, id uuid not null, plan_id uuid not null, unit_id uuid not null, planned_on date not null, team text not null check (length(team) between 1 and 1000),
		lead_user_id text, contents text not null check (length(contents) between 1 and 2000), checklist jsonb not null, held_on date,
		cancelled_at timestamptz, cancel_reason text check (length(cancel_reason) between 1 and 500), minutes_draft_id uuid, version integer not null default 1,
		entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, plan_id) references plans, foreign key (agency_id, unit_id) references units,
		check ((cancelled_at is null) = (cancel_reason is null)), check (held_on is null or cancelled_at is null)
	)`.execute(db);
	await sql`create index inspection_visits_day on inspection_visits (agency_id, planned_on)`.execute(db);
	await tenantTable(db, 'inspection_visits', ['select', 'insert', 'update']);
	await sql`alter table directives drop constraint directives_one_subject, add column visit_id uuid, add column found_by text,
		add foreign key (agency_id, visit_id) references inspection_visits, add constraint directives_one_subject check (num_nonnulls(consolidation_id, draft_round_id, visit_id) = 1), add check ((visit_id is null) = (found_by is null))`.execute(
		db
	);
	await sql`create index directives_visit on directives (agency_id, visit_id) where visit_id is not null`.execute(db);
}
