import { type Kysely, sql } from 'kysely';

/**
 * The day on which a unit was given what a dialogue promised: since when it is reminded. Promises of before have none and are reminded by their last day alone.
 * What was said in the units' group may be about answers to people, which belong to no product of a plan.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table dialogue_questions add column given_on date`.execute(db);
	await sql`alter table group_messages alter column obligation_id drop not null`.execute(db);
}
