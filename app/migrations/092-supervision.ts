import { type Kysely, sql } from 'kysely';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Giám sát: bodies that supervise the agency, their people, the programme, what was recommended to whom, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table memberships drop constraint memberships_role_check,
		add constraint memberships_role_check check (role in ('office', 'clerk', 'unit', 'leader', 'admin', 'supervisor'))`.execute(db);

	await sql`create table supervisory_bodies (
		agency_id uuid not null, id uuid not null, name text not null check (length(name) between 1 and 200), kind text not null check (kind in ('front', 'organisation', 'inspectorate', 'other')),
		entered_at timestamptz not null, entered_by text not null, primary key (agency_id, id)
	)`.execute(db);
	await sql`create unique index supervisory_bodies_once on supervisory_bodies (agency_id, lower(name))`.execute(db);
	await tenantTable(db, 'supervisory_bodies', ['select', 'insert']);

	await sql`create table supervisory_members (
		agency_id uuid not null, user_id text not null, body_id uuid not null, assigned_at timestamptz not null, assigned_by text not null,
		primary key (agency_id, user_id), foreign key (agency_id, body_id) references supervisory_bodies
	)`.execute(db);
	await tenantTable(db, 'supervisory_members', ['select', 'insert', 'update']);

	await sql`create table supervisions (
		agency_id uuid not null, id uuid not null, body_id uuid not null, title text not null check (length(title) between 1 and 300), scope text not null check (length(scope) <= 2000),
		unit_id uuid, planned_on date not null, is_public boolean not null, requested_on date, request_words text check (length(request_words) between 1 and 3000), request_due date,
		held_on date, minutes_words text check (length(minutes_words) between 1 and 10000), minutes_sha256 text, minutes_name text check (length(minutes_name) <= 200),
		called_off_on date, call_off_reason text check (length(call_off_reason) between 1 and 500), closed_on date, entered_at timestamptz not null, entered_by text not null, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, body_id) references supervisory_bodies, foreign key (agency_id, unit_id) references units,
		check (num_nulls(requested_on, request_words, request_due) in (0, 3)), check ((held_on is null) = (minutes_words is null)), check ((minutes_sha256 is null) = (minutes_name is null)),
		check ((called_off_on is null) = (call_off_reason is null)), check (called_off_on is null or held_on is null), check (closed_on is null or held_on is not null)
	)`.execute(db);
	await sql`create index supervisions_of_days on supervisions (agency_id, planned_on)`.execute(db);
	await tenantTable(db, 'supervisions', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'supervisions');
	await recommendations(db);
}

async function recommendations(db: Kysely<unknown>): Promise<void> {
	await sql`create table supervision_papers (
		agency_id uuid not null, id uuid not null, supervision_id uuid not null, title text not null check (length(title) between 1 and 300), given_on date not null, receiver text not null check (length(receiver) between 1 and 200),
		file_sha256 text, file_name text check (length(file_name) <= 200), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, supervision_id) references supervisions, check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create index supervision_papers_of on supervision_papers (agency_id, supervision_id)`.execute(db);
	await tenantTable(db, 'supervision_papers', ['select', 'insert']);

	await sql`create table supervision_recommendations (
		agency_id uuid not null, id uuid not null, supervision_id uuid not null, unit_id uuid, words text not null check (length(words) between 1 and 3000), due date not null,
		state text not null default 'open' check (state in ('open', 'replied', 'closed')), entered_at timestamptz not null, entered_by text not null, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, supervision_id) references supervisions, foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await sql`create index supervision_recommendations_of on supervision_recommendations (agency_id, supervision_id)`.execute(db);
	await tenantTable(db, 'supervision_recommendations', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'supervision_recommendations');

	await sql`create table supervision_steps (
		agency_id uuid not null, id uuid not null, recommendation_id uuid not null, step text not null check (step in ('reply', 'ask-again', 'close')), words text not null check (length(words) between 1 and 5000),
		file_sha256 text, file_name text check (length(file_name) <= 200), taken_on date not null, taken_at timestamptz not null, taken_by text not null,
		primary key (agency_id, id), foreign key (agency_id, recommendation_id) references supervision_recommendations, check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create index supervision_steps_of on supervision_steps (agency_id, recommendation_id, id)`.execute(db);
	await tenantTable(db, 'supervision_steps', ['select', 'insert']);
}
