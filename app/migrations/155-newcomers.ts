import { type Kysely, sql } from 'kysely';

/** Who invited a member, how many working days a newcomer stands for whoever invited them, and which invitation waits for a second person. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table memberships add column invited_by text`.execute(db);
	await sql`alter table agencies add column newcomer_days integer not null default 3 check (newcomer_days between 1 and 10)`.execute(db);
	await sql`alter table invitations add column awaits_second boolean not null default false`.execute(db);
}
