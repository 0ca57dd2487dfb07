import { type Kysely, sql } from 'kysely';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Phản biện xã hội: a draft is put to a body, which gives its opinions; whoever asked says of each whether it is taken and why not. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table criticisms (
		agency_id uuid not null, id uuid not null, body_id uuid not null, title text not null check (length(title) between 1 and 300), unit_id uuid, words text not null check (length(words) <= 2000),
		draft_sha256 text, draft_name text check (length(draft_name) <= 200), asked_on date not null, due date not null, is_public boolean not null, closed_on date,
		entered_at timestamptz not null, entered_by text not null, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, body_id) references supervisory_bodies, foreign key (agency_id, unit_id) references units,
		check ((draft_sha256 is null) = (draft_name is null)), check (due >= asked_on)
	)`.execute(db);
	await tenantTable(db, 'criticisms', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'criticisms');

	await sql`create table criticism_opinions (
		agency_id uuid not null, id uuid not null, criticism_id uuid not null, place text not null check (length(place) <= 200), words text not null check (length(words) between 1 and 5000),
		said_on date not null, entered_at timestamptz not null, entered_by text not null, answer text check (answer in ('taken', 'partly', 'not')), reason text not null default '' check (length(reason) <= 5000),
		answered_on date, answered_by text, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, criticism_id) references criticisms, check (num_nulls(answer, answered_on, answered_by) in (0, 3)), check (answer is null or answer = 'taken' or reason <> '')
	)`.execute(db);
	await sql`create index criticism_opinions_of on criticism_opinions (agency_id, criticism_id, id)`.execute(db);
	await tenantTable(db, 'criticism_opinions', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'criticism_opinions');
}
