import { type Kysely, sql } from 'kysely';

/** Whether papers of the agency bear a code that leads to their verification. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column verify_code boolean not null default false`.execute(db);
}
