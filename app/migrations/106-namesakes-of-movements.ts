import { type Kysely, sql } from 'kysely';

/** Two people of one name may be put forward, by two units or with different posts; the same nomination twice may not. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`drop index nominations_once`.execute(db);
	await sql`create unique index nominations_once on nominations (agency_id, movement_id, unit_id, kind, lower(name), lower(post), lower(model))
		where withdrawn_at is null and forgotten_at is null`.execute(db);
	await sql`create index nominations_of on nominations (agency_id, movement_id)`.execute(db);
}
