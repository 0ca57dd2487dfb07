import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Models that units run, with their places, whom they served year by year, and photos before and after. The people read the copy that somebody else approved. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table models (
		agency_id uuid not null, id uuid not null, unit_id uuid not null, name text not null check (length(name) between 1 and 300), kind text not null check (length(kind) <= 200), field text not null check (length(field) <= 200),
		started_on date not null, ended_on date, ended_because text not null default '' check (length(ended_because) <= 500), changed text not null check (length(changed) <= 4000),
		nomination_id uuid, activity_id uuid, source text not null check (length(source) <= 500), state text not null default 'draft' check (state in ('draft', 'proposed', 'approved')),
		returned_because text check (length(returned_because) between 1 and 500), proposed_by text, proposed_by_id text, copy jsonb, published_at timestamptz, approved_by text, approved_by_id text,
		withdrawn_at timestamptz, withdrawn_because text check (length(withdrawn_because) between 1 and 500), dropped_at timestamptz, version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units, foreign key (agency_id, nomination_id) references nominations,
		check (num_nonnulls(nomination_id, activity_id) <= 1), check (ended_on is null or (ended_on >= started_on and ended_because <> '')), check ((proposed_by is null) = (proposed_by_id is null)),
		check (num_nulls(copy, published_at, approved_by, approved_by_id) in (0, 4)), check ((withdrawn_at is null) = (withdrawn_because is null)), check (dropped_at is null or copy is null),
		constraint models_not_alone check (state <> 'approved' or (proposed_by_id is not null and approved_by_id is not null and approved_by_id <> proposed_by_id))
	)`.execute(db);
	await sql`create unique index models_of_nomination on models (agency_id, nomination_id) where nomination_id is not null and dropped_at is null`.execute(db);
	await sql`create unique index models_of_activity on models (agency_id, activity_id) where activity_id is not null and dropped_at is null`.execute(db);
	await sql`create unique index models_named_once on models (agency_id, unit_id, lower(name)) where dropped_at is null`.execute(db);
	await tenantTable(db, 'models', ['select', 'insert', 'update']);
	await sql`create trigger models_tell_the_people after insert or update of copy, withdrawn_at on models for each statement execute function tell_the_people()`.execute(
		db
	);
	await parts(db);
}

async function parts(db: Kysely<unknown>): Promise<void> {
	await sql`create table model_places (
		agency_id uuid not null, id uuid not null, model_id uuid not null, words text not null check (length(words) between 1 and 300), latitude double precision check (latitude between -90 and 90),
		longitude double precision check (longitude between -180 and 180), since date, adopted_by text not null check (length(adopted_by) <= 300), entered_at timestamptz not null, removed_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, model_id) references models, check ((latitude is null) = (longitude is null))
	)`.execute(db);
	await sql`create index model_places_of on model_places (agency_id, model_id)`.execute(db);
	await tenantTable(db, 'model_places', ['select', 'insert', 'update']);
	await sql`create table model_years (
		agency_id uuid not null, model_id uuid not null, year integer not null check (year between 1990 and 2200), people integer check (people >= 0), households integer check (households >= 0), businesses integer check (businesses >= 0),
		how_known text not null check (length(how_known) between 1 and 500), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, model_id, year), foreign key (agency_id, model_id) references models, check (num_nonnulls(people, households, businesses) >= 1)
	)`.execute(db);
	await tenantTable(db, 'model_years');
	await sql`create table model_pairs (
		agency_id uuid not null, id uuid not null, model_id uuid not null, caption text not null check (length(caption) between 1 and 300),
		before_sha256 text not null, before_alt text not null check (length(before_alt) between 1 and 300), before_on date not null,
		after_sha256 text, after_alt text check (length(after_alt) between 1 and 300), after_on date, entered_at timestamptz not null, entered_by text not null, removed_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, model_id) references models, check (num_nulls(after_sha256, after_alt, after_on) in (0, 3)), check (after_on is null or after_on >= before_on)
	)`.execute(db);
	await sql`create index model_pairs_of on model_pairs (agency_id, model_id)`.execute(db);
	await tenantTable(db, 'model_pairs', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'model_pairs');
}
