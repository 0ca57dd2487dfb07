import { type Kysely, sql } from 'kysely';

/** The văn thư is a role of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table memberships drop constraint memberships_role_check,
		add constraint memberships_role_check check (role in ('office', 'clerk', 'unit', 'leader', 'admin'))`.execute(db);
}
