import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Dialogues with the people, and every opinion of them. No opinion can be deleted, and none is left without an outcome when its dialogue is closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table dialogues (
		agency_id uuid not null, id uuid not null, form text not null check (form in ('conference', 'thematic', 'online', 'business')), theme text not null check (length(theme) between 1 and 300),
		audience text not null check (length(audience) <= 300), place text not null check (length(place) <= 300), held_on date not null, starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
		chair text not null check (length(chair) <= 200), agenda text not null check (length(agenda) <= 5000), seats integer check (seats between 1 and 100000),
		published_at timestamptz, published_by text, asks boolean not null default false, on_screen uuid, closed_at timestamptz, closed_by text, cancelled_because text check (length(cancelled_because) between 1 and 500),
		minutes_draft_id uuid, version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), check (cancelled_because is null or closed_at is not null), check (not asks or (published_at is not null and closed_at is null))
	)`.execute(db);
	await sql`create index dialogues_of_days on dialogues (agency_id, held_on desc)`.execute(db);
	await tenantTable(db, 'dialogues', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'dialogues');
	await questions(db);
	await nothingLost(db);
}

async function questions(db: Kysely<unknown>): Promise<void> {
	await sql`create table dialogue_questions (
		agency_id uuid not null, id uuid not null, dialogue_id uuid not null, code text not null, origin text not null check (origin in ('web', 'paper', 'floor')),
		words text not null check (length(words) between 1 and 3000), sender jsonb, consents jsonb not null, received_at timestamptz not null, entered_by text not null, erased_at timestamptz,
		public_words text check (length(public_words) between 1 and 3000), turn integer check (turn between 1 and 9999), same_as uuid,
		outcome text check (outcome in ('answered', 'taken', 'passed', 'set-aside')), unit_id uuid, first_due date, due date, because text not null default '' check (length(because) <= 500),
		body text not null default '' check (length(body) <= 300), answer text check (length(answer) between 1 and 10000), answered_on date,
		proposed text check (length(proposed) between 1 and 10000), proposed_by text, decided_by text, version integer not null default 1,
		primary key (agency_id, id), unique (agency_id, code), foreign key (agency_id, dialogue_id) references dialogues, foreign key (agency_id, same_as) references dialogue_questions,
		foreign key (agency_id, unit_id) references units, check (same_as <> id), check (same_as is null or outcome is null), check ((answer is null) = (answered_on is null)),
		check ((outcome is not distinct from 'taken') = (num_nonnulls(unit_id, first_due, due) = 3)), check (outcome is distinct from 'answered' or answer is not null),
		check (outcome is distinct from 'passed' or body <> ''), check (outcome is distinct from 'set-aside' or because <> ''), check (outcome is not null or answer is null)
	)`.execute(db);
	await sql`create index dialogue_questions_of on dialogue_questions (agency_id, dialogue_id)`.execute(db);
	await sql`create index dialogue_questions_taken on dialogue_questions (agency_id, due) where outcome = 'taken'`.execute(db);
	await tenantTable(db, 'dialogue_questions', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'dialogue_questions');

	await sql`create table dialogue_supports (
		agency_id uuid not null, question_id uuid not null, browser text not null check (length(browser) = 43), given_at timestamptz not null,
		primary key (agency_id, question_id, browser), foreign key (agency_id, question_id) references dialogue_questions
	)`.execute(db);
	await tenantTable(db, 'dialogue_supports', ['select', 'insert', 'delete']);
}

/** What the use case asks is held by the database too, whatever statement comes. */
async function nothingLost(db: Kysely<unknown>): Promise<void> {
	await sql`create function keep_opinions() returns trigger language plpgsql as $$ begin
		if old.closed_at is not null and new.closed_at is null then raise exception 'a closed dialogue stays closed' using constraint = 'dialogues_closed'; end if;
		if new.closed_at is not null and old.closed_at is null and exists (select from dialogue_questions q where q.dialogue_id = new.id and q.outcome is null and q.same_as is null) then
			raise exception 'an opinion has no outcome' using constraint = 'dialogues_nothing_lost'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger dialogues_nothing_lost before update on dialogues for each row execute function keep_opinions()`.execute(db);
}
