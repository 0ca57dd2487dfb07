import { type Kysely, sql } from 'kysely';

/** A plan of the same day may be taken back, and the public figures of receptions do not read through all feedback. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`grant delete on reception_sessions to kheo_app`.execute(db);
	await sql`create index feedback_of_receptions on feedback (agency_id, received_on) where origin = 'reception'`.execute(db);
	await sql`create index reception_sessions_moved on reception_sessions (agency_id, moved_to) where moved_to is not null`.execute(db);
}
