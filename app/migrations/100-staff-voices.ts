import { type Kysely, sql } from 'kysely';
import { currentAgency, tenantTable } from '#lib/server/database/tenant-table.ts';

/**
 * What staff say in confidence. Nothing here says who sent it or when, beyond the week. A name that was given freely lies in a table that nobody who asks as the
 * application can read: one function gives it, to a keeper of names who is no leader.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table staff_voices (
		agency_id uuid not null, id uuid not null, code text not null, field text not null check (length(field) between 1 and 40), words text not null check (length(words) between 1 and 5000),
		week date not null check (extract(isodow from week) = 1), state text not null default 'received' check (state in ('received', 'answered', 'withheld')),
		answer text check (length(answer) between 1 and 10000), settled_on date, settled_by text, reason text check (length(reason) between 1 and 500), version integer not null default 1,
		primary key (agency_id, id), unique (agency_id, code), check ((state = 'received') = (settled_on is null)), check ((state = 'answered') = (answer is not null)),
		check ((state = 'withheld') = (reason is not null))
	)`.execute(db);
	await tenantTable(db, 'staff_voices', ['select', 'insert', 'update']);

	await sql`create table staff_voice_tallies (
		agency_id uuid not null, month date not null check (extract(day from month) = 1), kind text not null check (length(kind) <= 20), count integer not null check (count > 0),
		primary key (agency_id, month, kind)
	)`.execute(db);
	await tenantTable(db, 'staff_voice_tallies', ['select', 'insert', 'update']);

	await sql`create table staff_voice_keepers (
		agency_id uuid not null, user_id text not null, granted_at timestamptz not null, granted_by text not null, primary key (agency_id, user_id)
	)`.execute(db);
	await tenantTable(db, 'staff_voice_keepers', ['select', 'insert', 'delete']);
	await names(db);
}

/** The application may put a name away, see for which words there is one, and destroy it; it may not read it. */
async function names(db: Kysely<unknown>): Promise<void> {
	await sql`create table staff_voice_names (
		agency_id uuid not null, voice_id uuid not null, name jsonb not null, looks integer not null default 0, primary key (agency_id, voice_id),
		foreign key (agency_id, voice_id) references staff_voices
	)`.execute(db);
	await tenantTable(db, 'staff_voice_names', ['insert', 'delete']);
	await sql`grant select (agency_id, voice_id, looks) on staff_voice_names to kheo_app`.execute(db);

	const user = sql`nullif(current_setting('kheo.user_id', true), '')`;
	await sql`create function open_staff_voice_name(voice uuid, day date) returns jsonb language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
		declare found jsonb;
		begin
			if not exists (select from public.staff_voice_keepers k where k.agency_id = ${currentAgency} and k.user_id = ${user}) then return null; end if;
			if exists (select from public.memberships m where m.agency_id = ${currentAgency} and m.user_id = ${user} and m.role = 'leader'
				and m.valid_from <= day and coalesce(m.valid_to, day) >= day) then return null; end if;
			update public.staff_voice_names n set looks = looks + 1 where n.agency_id = ${currentAgency} and n.voice_id = voice returning n.name into found;
			return found;
		end $$`.execute(db);
	await sql`revoke execute on function open_staff_voice_name(uuid, date) from public`.execute(db);
	await sql`grant execute on function open_staff_voice_name(uuid, date) to kheo_app`.execute(db);
}
