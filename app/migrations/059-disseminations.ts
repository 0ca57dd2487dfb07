import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Quán triệt: what is to be made known, to whom in each unit, the meetings at which it was, and who said that they had read and understood it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table disseminations (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 500), plan_id uuid, due date,
		file_sha256 text, file_name text check (length(file_name) <= 200), opened_at timestamptz not null, opened_by text not null,
		primary key (agency_id, id), foreign key (agency_id, plan_id) references plans, check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await tenantTable(db, 'disseminations', ['select', 'insert', 'update']);
	await sql`create table dissemination_units (
		agency_id uuid not null, dissemination_id uuid not null, unit_id uuid not null,
		primary key (agency_id, dissemination_id, unit_id), foreign key (agency_id, dissemination_id) references disseminations, foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await tenantTable(db, 'dissemination_units', ['select', 'insert']);
	await sql`create table dissemination_meetings (
		agency_id uuid not null, id uuid not null, dissemination_id uuid not null, unit_id uuid not null, held_on date not null, place text not null check (length(place) <= 200),
		file_sha256 text, file_name text check (length(file_name) <= 200), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, dissemination_id, unit_id) references dissemination_units, check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await tenantTable(db, 'dissemination_meetings', ['select', 'insert']);
	await sql`create table dissemination_people (
		agency_id uuid not null, id uuid not null, dissemination_id uuid not null, unit_id uuid not null, name text not null check (length(name) between 1 and 100), user_id text,
		read_on date, how text check (how in ('account', 'link', 'meeting')), meeting_id uuid, said_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, dissemination_id, unit_id) references dissemination_units,
		foreign key (agency_id, meeting_id) references dissemination_meetings, check (num_nulls(read_on, how, said_at) in (0, 3)), check ((how = 'meeting') = (meeting_id is not null) or how is null)
	)`.execute(db);
	await sql`create unique index dissemination_people_once on dissemination_people (agency_id, dissemination_id, unit_id, lower(name))`.execute(db);
	await tenantTable(db, 'dissemination_people');
}
