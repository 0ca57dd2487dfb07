import { type Kysely, sql } from 'kysely';

/** Bút phê stands on the slip of a register's version, or of a round of a paper written here. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table directives alter column consolidation_id drop not null, add column draft_round_id uuid,
		add foreign key (agency_id, draft_round_id) references draft_rounds,
		add constraint directives_one_subject check (num_nonnulls(consolidation_id, draft_round_id) = 1)`.execute(db);
	await sql`create index directives_of_draft on directives (agency_id, draft_round_id)`.execute(db);
}
