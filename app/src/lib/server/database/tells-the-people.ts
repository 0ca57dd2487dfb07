import { type Kysely, sql } from 'kysely';

/** For migrations: every change of this table makes the people's pages new, so that no browser shows an old copy. For what is published, never for what a unit saves every second. */
export async function tellsThePeople(db: Kysely<unknown>, table: string): Promise<void> {
	const name = sql.raw(`${table}_tells_the_people`);
	await sql`create trigger ${name} after insert or update or delete on ${sql.table(table)} for each statement execute function tell_the_people()`.execute(db);
}
