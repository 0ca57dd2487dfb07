import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** What citizens say, who deals with it, and what of it is public. Whoever sent it is sealed; the words of what left for the restricted register are sealed too. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table feedback_settings (
		agency_id uuid primary key, fields jsonb not null, days jsonb not null, retention_months integer not null check (retention_months between 1 and 240), notice text not null check (length(notice) <= 1000),
		version integer not null default 1
	)`.execute(db);
	await tenantTable(db, 'feedback_settings', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'feedback_settings');

	await sql`create table feedback (
		agency_id uuid not null, id uuid not null, code text not null, kind text not null default 'unsorted' check (kind in ('unsorted', 'petition', 'question', 'voter', 'complaint', 'denunciation')),
		state text not null default 'received' check (state in ('received', 'sorted', 'in-hand', 'checking', 'answered', 'moved', 'spam')),
		words text not null check (length(words) <= 5000), search_key text not null, sealed_words jsonb, field text not null check (length(field) between 1 and 200), place text not null check (length(place) <= 300), photo_sha256 text,
		sender jsonb, consents jsonb not null, origin text not null default 'web' check (origin in ('web', 'note')), received_on date not null, received_at timestamptz not null, due date not null, paused_on date,
		same_as uuid, answer text check (length(answer) between 1 and 10000), answered_by_id text, answered_by text, approved_by text, answered_on date, valid_to date,
		reopened_on date, rating smallint check (rating between 1 and 5), erased_at timestamptz, version integer not null default 1,
		primary key (agency_id, id), unique (agency_id, code), foreign key (agency_id, same_as) references feedback, check (same_as <> id),
		check ((state = 'moved') = (kind in ('complaint', 'denunciation'))), check (state <> 'moved' or (words = '' and search_key = '')), check ((state = 'answered') = (answered_on is not null))
	)`.execute(db);
	await sql`create index feedback_newest on feedback (agency_id, received_at desc)`.execute(db);
	await tenantTable(db, 'feedback', ['select', 'insert', 'update']);

	await work(db);
	await publications(db);
}

/** Who has it in hand, what was done, and who may open the restricted register. */
async function work(db: Kysely<unknown>): Promise<void> {
	await sql`create table feedback_units (
		agency_id uuid not null, feedback_id uuid not null, unit_id uuid not null, is_lead boolean not null, routed_at timestamptz not null,
		primary key (agency_id, feedback_id, unit_id), foreign key (agency_id, feedback_id) references feedback, foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await sql`create unique index feedback_one_lead on feedback_units (agency_id, feedback_id) where is_lead`.execute(db);
	await tenantTable(db, 'feedback_units');

	await sql`create table feedback_steps (
		agency_id uuid not null, id uuid not null, feedback_id uuid not null, step text not null, words text not null check (length(words) <= 10000), taken_at timestamptz not null, taken_by text not null,
		primary key (agency_id, id), foreign key (agency_id, feedback_id) references feedback
	)`.execute(db);
	await sql`create index feedback_steps_of on feedback_steps (agency_id, feedback_id, id)`.execute(db);
	await tenantTable(db, 'feedback_steps', ['select', 'insert']);

	await sql`create table feedback_readers (
		agency_id uuid not null, user_id text not null, granted_at timestamptz not null, granted_by text not null, primary key (agency_id, user_id)
	)`.execute(db);
	await tenantTable(db, 'feedback_readers', ['select', 'insert', 'delete']);
}

async function publications(db: Kysely<unknown>): Promise<void> {
	await sql`create table feedback_publications (
		agency_id uuid not null, feedback_id uuid not null, title text not null check (length(title) between 1 and 300), words text not null check (length(words) between 1 and 5000),
		answer text check (length(answer) between 1 and 10000), exact_key text not null, search_key text not null, published_at timestamptz not null, published_by text not null, withdrawn_at timestamptz,
		version integer not null default 1, primary key (agency_id, feedback_id), foreign key (agency_id, feedback_id) references feedback
	)`.execute(db);
	await sql`create index feedback_publications_newest on feedback_publications (agency_id, published_at desc) where withdrawn_at is null`.execute(db);
	await tenantTable(db, 'feedback_publications', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'feedback_publications');
}
