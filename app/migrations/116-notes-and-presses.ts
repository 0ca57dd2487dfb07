import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
	await dutiesOfNotes(db);
	await presses(db);
}

/** A note of the notebook of the people's mood becomes a duty the way a leader's handwriting and an inspection's finding do. */
async function dutiesOfNotes(db: Kysely<unknown>): Promise<void> {
	await sql`alter table directives drop constraint directives_one_subject, add column note_id uuid,
		add foreign key (agency_id, note_id) references situation_notes,
		add constraint directives_one_subject check (num_nonnulls(consolidation_id, draft_round_id, visit_id, note_id) = 1)`.execute(db);
	await sql`create index directives_note on directives (agency_id, note_id) where note_id is not null`.execute(db);
}

/** What was done to several pieces of feedback with one press and how each stood before, so that one press takes it back. No word of theirs is kept here. */
async function presses(db: Kysely<unknown>): Promise<void> {
	await sql`create table feedback_presses (
		agency_id uuid not null, id uuid not null, act text not null check (act in ('deal', 'group', 'spam')), items jsonb not null,
		pressed_at timestamptz not null, pressed_by text not null, undone_at timestamptz, undone_by text,
		primary key (agency_id, id), check (num_nulls(undone_at, undone_by) in (0, 2))
	)`.execute(db);
	await tenantTable(db, 'feedback_presses', ['select', 'insert', 'update']);
}
