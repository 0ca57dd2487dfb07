import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Drafts that are put to the people, to organisations and to staff, what they said of which paragraph, and what became of it. Of people no name is asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table consultations (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), asked text not null check (length(asked) between 1 and 300),
		note text not null check (length(note) <= 2000), opens_on date not null, closes_on date not null check (closes_on >= opens_on),
		table_title text not null check (length(table_title) between 1 and 300), published_at timestamptz, published_by text, withdrawn_at timestamptz, withdrawn_by text,
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), check (num_nulls(published_at, published_by) in (0, 2)), check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2))
	)`.execute(db);
	await tenantTable(db, 'consultations', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'consultations');

	await sql`create table consultation_drafts (
		agency_id uuid not null, consultation_id uuid not null, number integer not null check (number > 0), pages jsonb not null, file_name text not null check (length(file_name) <= 200),
		entered_at timestamptz not null, entered_by text not null, primary key (agency_id, consultation_id, number), foreign key (agency_id, consultation_id) references consultations
	)`.execute(db);
	await tenantTable(db, 'consultation_drafts', ['select', 'insert']);
	await tellsThePeople(db, 'consultation_drafts');
	await remarks(db);
}

async function remarks(db: Kysely<unknown>): Promise<void> {
	await sql`create table consultation_remarks (
		agency_id uuid not null, id uuid not null, consultation_id uuid not null, draft_number integer not null, paragraph integer check (paragraph >= 0),
		quote text not null check (length(quote) <= 1000), words text not null check (length(words) between 1 and 5000),
		from_kind text not null check (from_kind in ('person', 'organisation', 'staff')), from_name text not null check (length(from_name) <= 200),
		origin text not null check (origin in ('web', 'paper')), received_on date not null, state text not null check (state in ('waiting', 'shown', 'hidden')),
		hidden_because text check (length(hidden_because) between 1 and 500), taken text check (taken in ('whole', 'part', 'not')), answer text not null default '' check (length(answer) <= 5000),
		answered_on date, answered_by text, entered_by text not null, version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, consultation_id, draft_number) references consultation_drafts,
		check ((from_kind = 'organisation') = (from_name <> '')), check (num_nulls(taken, answered_on, answered_by) in (0, 3)), check (taken is null or taken = 'whole' or answer <> ''),
		check ((state = 'hidden') = (hidden_because is not null))
	)`.execute(db);
	await sql`create index consultation_remarks_of on consultation_remarks (agency_id, consultation_id, id)`.execute(db);
	await tenantTable(db, 'consultation_remarks', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'consultation_remarks');
}
