import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Who works in a unit; sessions outside office hours, who is on duty there, what they came to, and the leave that is taken for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table staff_members (
		agency_id uuid not null, id uuid not null, unit_id uuid not null, name text not null check (length(name) between 1 and 100),
		position text not null default '' check (length(position) <= 100), listed_at timestamptz not null, listed_by text not null, left_on date,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await sql`create unique index staff_members_once on staff_members (agency_id, unit_id, lower(name), lower(position)) where left_on is null`.execute(db);
	await tenantTable(db, 'staff_members');
	await sessions(db);
	await people(db);
}

async function sessions(db: Kysely<unknown>): Promise<void> {
	await sql`create table duty_sessions (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), unit_id uuid not null, for_agency boolean not null default false,
		plan_id uuid, activity_id uuid, held_on date not null, starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'), ends text not null check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
		place text not null check (length(place) <= 300), leave_percent integer not null default 100 check (leave_percent between 0 and 300),
		cancelled_at timestamptz, cancel_reason text check (length(cancel_reason) between 1 and 500), noted_at timestamptz,
		files_handled integer check (files_handled >= 0), people_advised integer check (people_advised >= 0), note text not null default '' check (length(note) <= 500),
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units, foreign key (agency_id, plan_id) references plans,
		check (ends > starts), check (activity_id is null or plan_id is not null),
		check ((cancelled_at is null) = (cancel_reason is null)), check (cancelled_at is null or noted_at is null)
	)`.execute(db);
	await sql`create index duty_sessions_day on duty_sessions (agency_id, held_on)`.execute(db);
	await sql`create index duty_sessions_plan on duty_sessions (agency_id, plan_id, unit_id) where plan_id is not null`.execute(db);
	await tenantTable(db, 'duty_sessions', ['select', 'insert', 'update']);
}

async function people(db: Kysely<unknown>): Promise<void> {
	await sql`create table duty_posts (
		agency_id uuid not null, id uuid not null, session_id uuid not null, staff_id uuid not null, task text not null default '' check (length(task) <= 200),
		attendance text check (attendance in ('present', 'absent')), absent_reason text check (length(absent_reason) between 1 and 300), stands_in_for uuid,
		primary key (agency_id, id), unique (agency_id, session_id, staff_id), foreign key (agency_id, session_id) references duty_sessions,
		foreign key (agency_id, staff_id) references staff_members, foreign key (agency_id, stands_in_for) references duty_posts on delete cascade,
		check ((attendance = 'absent') is not true or absent_reason is not null), check (stands_in_for is null or attendance = 'present')
	)`.execute(db);
	await sql`create index duty_posts_staff on duty_posts (agency_id, staff_id)`.execute(db);
	await tenantTable(db, 'duty_posts');
	await sql`create table duty_changes (
		agency_id uuid not null, id uuid not null, session_id uuid not null, kind text not null check (kind in ('swap', 'move')),
		from_staff_id uuid, to_staff_id uuid, was jsonb, reason text not null check (length(reason) between 1 and 500), changed_at timestamptz not null, changed_by text not null,
		primary key (agency_id, id), foreign key (agency_id, session_id) references duty_sessions,
		foreign key (agency_id, from_staff_id) references staff_members, foreign key (agency_id, to_staff_id) references staff_members,
		check ((kind = 'move') = (was is not null)), check ((kind = 'swap') = (from_staff_id is not null and to_staff_id is not null))
	)`.execute(db);
	await sql`create index duty_changes_of on duty_changes (agency_id, session_id, changed_at)`.execute(db);
	await tenantTable(db, 'duty_changes', ['select', 'insert']);
	await sql`create table compensatory_leaves (
		agency_id uuid not null, id uuid not null, staff_id uuid not null, taken_on date not null, minutes integer not null check (minutes between 1 and 480),
		entered_at timestamptz not null, entered_by text not null, withdrawn_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, staff_id) references staff_members
	)`.execute(db);
	await sql`create unique index compensatory_leaves_day on compensatory_leaves (agency_id, staff_id, taken_on) where withdrawn_at is null`.execute(db);
	await tenantTable(db, 'compensatory_leaves', ['select', 'insert', 'update']);
}
