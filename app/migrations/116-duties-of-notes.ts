import { type Kysely, sql } from 'kysely';

/** A note of the notebook of the people's mood becomes a duty the way a leader's handwriting and an inspection's finding do. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table directives drop constraint directives_one_subject, add column note_id uuid,
		add foreign key (agency_id, note_id) references situation_notes,
		add constraint directives_one_subject check (num_nonnulls(consolidation_id, draft_round_id, visit_id, note_id) = 1)`.execute(db);
	await sql`create index directives_note on directives (agency_id, note_id) where note_id is not null`.execute(db);
}
