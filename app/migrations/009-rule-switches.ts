import { type Kysely, sql } from 'kysely';

/** Which findings an agency does not want to be told: codes of rules, or "layout" for all that is about the look of a paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column rules_off text[] not null default '{}'`.execute(db);
}
