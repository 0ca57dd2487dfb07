import { type Kysely, sql } from 'kysely';

/** Whose report a post and the showing of a slogan count in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table posts add column unit_id uuid, add constraint posts_unit foreign key (agency_id, unit_id) references units`.execute(db);
	await sql`create index posts_plan on posts (agency_id, plan_id, unit_id) where plan_id is not null`.execute(db);
	await sql`alter table slogan_showings add column unit_id uuid, add constraint slogan_showings_unit foreign key (agency_id, unit_id) references units`.execute(
		db
	);
	await sql`create index slogan_showings_unit on slogan_showings (agency_id, unit_id) where unit_id is not null`.execute(db);
}
