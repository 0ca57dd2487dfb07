import { type Kysely, sql } from 'kysely';

/** A sending that a person entered by mistake: it stays in the trail with who took it back and why, and its place is free again. Mail that went out is never taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table dispatches add column mistaken_at timestamptz, add column mistaken_by text, add column mistaken_reason text check (length(mistaken_reason) <= 500),
		add check (num_nulls(mistaken_at, mistaken_by, mistaken_reason) in (0, 3)), add check (mistaken_at is null or (channel <> 'email' and sent_at is not null))`.execute(
		db
	);
	await sql`drop index dispatches_once`.execute(db);
	await sql`create unique index dispatches_once on dispatches (agency_id, document_id, channel, recipient_key)
		where failed_at is null and cancelled_at is null and mistaken_at is null`.execute(db);
	await sql`create function mistake_stays() returns trigger language plpgsql as $$ begin
		if old.mistaken_at is not null then perform refuse('dispatch_settled'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger mistake_stays before update on dispatches for each row execute function mistake_stays()`.execute(db);
}
