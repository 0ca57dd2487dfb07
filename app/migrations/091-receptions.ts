import { type Kysely, sql } from 'kysely';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Tiếp công dân: the leaders' yearly schedule, the sessions, who came (counted, not named) and about which matters. A matter is feedback received face to face. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table feedback drop constraint feedback_origin_check, add constraint feedback_origin_check check (origin in ('web', 'note', 'reception'))`.execute(
		db
	);

	await sql`create table reception_leaders (
		agency_id uuid not null, id uuid not null, name text not null check (length(name) between 1 and 120), title text not null check (length(title) between 1 and 120),
		per_month smallint not null check (per_month between 1 and 31), ended_on date, entered_at timestamptz not null, entered_by text not null, version integer not null default 1, primary key (agency_id, id)
	)`.execute(db);
	await tenantTable(db, 'reception_leaders', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'reception_leaders');

	await sql`create table reception_sessions (
		agency_id uuid not null, id uuid not null, leader_id uuid not null, day date not null, starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'), ends text not null check (ends > starts),
		place text not null check (length(place) between 1 and 300), is_extra boolean not null, moved_to uuid, move_reason text check (length(move_reason) between 1 and 500),
		held_at timestamptz, held_by text, received_by text not null default '' check (length(received_by) <= 200), note text not null default '' check (length(note) <= 1000),
		entered_at timestamptz not null, entered_by text not null, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, leader_id) references reception_leaders, foreign key (agency_id, moved_to) references reception_sessions,
		check (num_nulls(moved_to, move_reason) in (0, 2)), check (num_nulls(held_at, held_by) in (0, 2)), check (moved_to is null or held_at is null), check (moved_to <> id)
	)`.execute(db);
	await sql`create unique index reception_sessions_once on reception_sessions (agency_id, leader_id, day) where moved_to is null`.execute(db);
	await sql`create index reception_sessions_of_days on reception_sessions (agency_id, day)`.execute(db);
	await tenantTable(db, 'reception_sessions', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'reception_sessions');
	await visits(db);
}

async function visits(db: Kysely<unknown>): Promise<void> {
	await sql`create table reception_visits (
		agency_id uuid not null, id uuid not null, session_id uuid not null, number integer not null check (number > 0), people integer not null check (people between 1 and 10000),
		entered_at timestamptz not null, entered_by text not null, struck_at timestamptz, struck_by text, struck_because text check (length(struck_because) between 1 and 500),
		primary key (agency_id, id), unique (agency_id, session_id, number), foreign key (agency_id, session_id) references reception_sessions, check (num_nulls(struck_at, struck_by, struck_because) in (0, 3))
	)`.execute(db);
	await tenantTable(db, 'reception_visits', ['select', 'insert', 'update']);

	await sql`create table reception_matters (
		agency_id uuid not null, visit_id uuid not null, feedback_id uuid not null, is_again boolean not null, outcome text not null check (outcome in ('answered', 'taken', 'directed')), entered_at timestamptz not null,
		primary key (agency_id, visit_id, feedback_id), foreign key (agency_id, visit_id) references reception_visits, foreign key (agency_id, feedback_id) references feedback
	)`.execute(db);
	await sql`create index reception_matters_of on reception_matters (agency_id, feedback_id)`.execute(db);
	await tenantTable(db, 'reception_matters', ['select', 'insert']);
}
