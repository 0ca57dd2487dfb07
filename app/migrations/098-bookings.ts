import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Public sessions and activities for which anybody may book places, and the bookings. No more places are taken than there are, whatever is sent at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table public_events (
		agency_id uuid not null, id uuid not null, session_id uuid, activity_id uuid, title text not null check (length(title) between 1 and 300), held_on date not null,
		starts text not null check (starts ~ '^([0-2][0-9]:[0-5][0-9])?$'), place text not null check (length(place) <= 300), note text not null check (length(note) <= 500),
		seats integer not null check (seats between 1 and 10000), taken integer not null default 0, opened_at timestamptz not null, opened_by text not null, closed_at timestamptz, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, session_id) references duty_sessions, check (num_nonnulls(session_id, activity_id) <= 1), constraint public_events_full check (taken between 0 and seats)
	)`.execute(db);
	await sql`create unique index public_events_session on public_events (agency_id, session_id) where session_id is not null and closed_at is null`.execute(db);
	await sql`create unique index public_events_activity on public_events (agency_id, activity_id) where activity_id is not null and closed_at is null`.execute(
		db
	);
	await sql`create index public_events_day on public_events (agency_id, held_on) where closed_at is null`.execute(db);
	await tenantTable(db, 'public_events', ['select', 'insert', 'update']);
	await sql`create trigger public_events_tell_the_people after insert or update of title, held_on, starts, place, note, seats, closed_at on public_events
		for each statement execute function tell_the_people()`.execute(db);
	await sql`create table bookings (
		agency_id uuid not null, id uuid not null, event_id uuid not null, code text not null, people integer not null check (people between 1 and 10), person jsonb, has_mail boolean not null,
		booked_at timestamptz not null, cancelled_at timestamptz, reminded_at timestamptz, forgotten_at timestamptz,
		primary key (agency_id, id), unique (agency_id, code), foreign key (agency_id, event_id) references public_events, check ((person is null) = (forgotten_at is not null))
	)`.execute(db);
	await sql`create index bookings_of on bookings (agency_id, event_id, booked_at)`.execute(db);
	await tenantTable(db, 'bookings', ['select', 'insert', 'update']);
}
