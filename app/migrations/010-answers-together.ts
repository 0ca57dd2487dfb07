import { type Kysely, sql } from 'kysely';

/** Answers that came from an earlier version of the same document, and those given with one press, which are taken back with one press. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table finding_answers
			add column carried_from uuid,
			add column batch uuid,
			add foreign key (agency_id, carried_from) references documents`.execute(db);
}
