import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Movements from launch to recognition. Criteria stay from the launch on, and a sheet is seen by nobody but its writer until the council closes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await criteria(db);
	await movements(db);
	await nominations(db);
	await council(db);
	await recognised(db);
	await gallery(db);
}

async function criteria(db: Kysely<unknown>): Promise<void> {
	await sql`create table criteria_sets (
		agency_id uuid not null, id uuid not null, name text not null check (length(name) between 1 and 200), edition integer not null check (edition >= 1), criteria jsonb not null,
		aggregation text not null check (aggregation in ('mean', 'median')), quorum text not null check (quorum in ('two-thirds', 'majority')), threshold integer not null check (threshold between 0 and 100),
		source text not null check (length(source) <= 300), frozen_at timestamptz, version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), unique (agency_id, name, edition)
	)`.execute(db);
	await tenantTable(db, 'criteria_sets', ['select', 'insert', 'update']);
	await sql`create function keep_frozen_criteria() returns trigger language plpgsql as $$ begin
		if old.frozen_at is not null then raise exception 'frozen criteria stay as they are' using constraint = 'criteria_sets_frozen'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger criteria_sets_frozen before update on criteria_sets for each row execute function keep_frozen_criteria()`.execute(db);
}

async function movements(db: Kysely<unknown>): Promise<void> {
	await sql`create table movements (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), purpose text not null check (length(purpose) <= 2000), year integer not null,
		plan_id uuid, document_id uuid, cited text not null check (length(cited) <= 300), criteria_id uuid not null, sign_up_by date not null, nominate_by date not null, is_public boolean not null,
		places_collective integer check (places_collective between 1 and 1000), places_person integer check (places_person between 1 and 1000),
		launched_at timestamptz, launched_by text, scoring_at timestamptz, scoring_by text, closed_at timestamptz, closed_by text, minutes_draft_id uuid, decision_draft_id uuid,
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, plan_id) references plans, foreign key (agency_id, document_id) references documents, foreign key (agency_id, criteria_id) references criteria_sets,
		foreign key (agency_id, minutes_draft_id) references drafts, foreign key (agency_id, decision_draft_id) references drafts, check (nominate_by >= sign_up_by),
		check ((launched_at is null) = (launched_by is null)), check ((scoring_at is null) = (scoring_by is null)), check ((closed_at is null) = (closed_by is null)),
		check (scoring_at is null or launched_at is not null), check (closed_at is null or scoring_at is not null)
	)`.execute(db);
	await tenantTable(db, 'movements', ['select', 'insert', 'update']);
	await sql`create function keep_launched_movement() returns trigger language plpgsql as $$ begin
		if (old.launched_at is not null and new.criteria_id is distinct from old.criteria_id) or (old.closed_at is not null and new.closed_at is distinct from old.closed_at) then
			raise exception 'a launched movement keeps its criteria, a closed one stays closed' using constraint = 'movements_frozen'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger movements_frozen before update on movements for each row execute function keep_launched_movement()`.execute(db);
	await tellsThePeople(db, 'movements');
	await sql`create table movement_units (
		agency_id uuid not null, id uuid not null, movement_id uuid not null, unit_id uuid not null, note text not null check (length(note) <= 500), signed_at timestamptz not null, signed_by text not null,
		withdrawn_at timestamptz, withdrawn_by text, withdrawn_because text check (length(withdrawn_because) between 1 and 500),
		primary key (agency_id, id), foreign key (agency_id, movement_id) references movements, foreign key (agency_id, unit_id) references units,
		check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
	)`.execute(db);
	await sql`create unique index movement_units_once on movement_units (agency_id, movement_id, unit_id) where withdrawn_at is null`.execute(db);
	await tenantTable(db, 'movement_units', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'movement_units');
}

async function nominations(db: Kysely<unknown>): Promise<void> {
	await sql`create table nominations (
		agency_id uuid not null, id uuid not null, movement_id uuid not null, unit_id uuid not null, kind text not null check (kind in ('collective', 'person')), name text not null check (length(name) between 1 and 200),
		post text not null check (length(post) <= 200), model text not null check (length(model) <= 300), achievement text not null check (length(achievement) between 1 and 4000),
		self_scores jsonb, office_scores jsonb, nominated_at timestamptz not null, withdrawn_at timestamptz, withdrawn_because text check (length(withdrawn_because) between 1 and 500), forgotten_at timestamptz,
		version integer not null default 1, primary key (agency_id, id), foreign key (agency_id, movement_id) references movements, foreign key (agency_id, unit_id) references units,
		check ((withdrawn_at is null) = (withdrawn_because is null))
	)`.execute(db);
	await sql`create unique index nominations_once on nominations (agency_id, movement_id, kind, lower(name), lower(model)) where withdrawn_at is null and forgotten_at is null`.execute(
		db
	);
	await tenantTable(db, 'nominations', ['select', 'insert', 'update']);
	await sql`create table nomination_files (
		agency_id uuid not null, id uuid not null, nomination_id uuid not null, criterion text not null check (length(criterion) <= 60), file_sha256 text not null, file_name text not null check (length(file_name) <= 200),
		entered_at timestamptz not null, removed_at timestamptz, primary key (agency_id, id), foreign key (agency_id, nomination_id) references nominations
	)`.execute(db);
	await sql`create index nomination_files_of on nomination_files (agency_id, nomination_id)`.execute(db);
	await tenantTable(db, 'nomination_files', ['select', 'insert', 'update']);
}

/** Whose hand it was, and each sheet: rows that a statement sees only for whoever wrote them, until their council has closed. */
async function council(db: Kysely<unknown>): Promise<void> {
	await sql`create table movement_council (
		agency_id uuid not null, id uuid not null, movement_id uuid not null, user_id text not null, name text not null, title text not null check (length(title) <= 200), is_chair boolean not null,
		named_at timestamptz not null, named_by text not null, removed_at timestamptz, primary key (agency_id, id), foreign key (agency_id, movement_id) references movements
	)`.execute(db);
	await sql`create unique index movement_council_once on movement_council (agency_id, movement_id, user_id) where removed_at is null`.execute(db);
	await sql`create unique index movement_council_chair on movement_council (agency_id, movement_id) where removed_at is null and is_chair`.execute(db);
	await tenantTable(db, 'movement_council', ['select', 'insert', 'update']);
	await sql`create table nomination_stances (
		agency_id uuid not null, nomination_id uuid not null, user_id text not null, has_conflict boolean not null, reason text not null check (length(reason) <= 500), declared_at timestamptz not null, scored_at timestamptz,
		primary key (agency_id, nomination_id, user_id), foreign key (agency_id, nomination_id) references nominations, check (not has_conflict or (reason <> '' and scored_at is null))
	)`.execute(db);
	await tenantTable(db, 'nomination_stances', ['select', 'insert', 'update']);
	await sql`create table nomination_scores (
		agency_id uuid not null, nomination_id uuid not null, user_id text not null, points jsonb not null, remark text not null check (length(remark) <= 1000), scored_at timestamptz not null,
		primary key (agency_id, nomination_id, user_id), foreign key (agency_id, nomination_id, user_id) references nomination_stances
	)`.execute(db);
	await tenantTable(db, 'nomination_scores', ['select', 'insert', 'update', 'delete']);
	await sql`create table nomination_authors (
		agency_id uuid not null, nomination_id uuid not null, deed text not null check (deed in ('nominated', 'self-scored')), user_id text not null, name text not null, at timestamptz not null,
		primary key (agency_id, nomination_id, deed, user_id), foreign key (agency_id, nomination_id) references nominations
	)`.execute(db);
	await tenantTable(db, 'nomination_authors', ['select', 'insert', 'update']);
	const closed = (table: string) =>
		sql.raw(`exists (select from nominations n join movements m on m.id = n.movement_id where n.id = ${table}.nomination_id and m.closed_at is not null)`);
	const mine = sql.raw(`user_id = nullif(current_setting('kheo.user_id', true), '')`);
	for (const table of ['nomination_scores', 'nomination_authors'])
		await sql`create policy blind on ${sql.table(table)} as restrictive using (${mine} or ${closed(table)}) with check (${mine})`.execute(db);
	await sql`create function keep_closed_scores() returns trigger language plpgsql as $$ begin
		if not exists (select from nominations n join movements m on m.id = n.movement_id where n.id = coalesce(new.nomination_id, old.nomination_id) and m.scoring_at is not null and m.closed_at is null) then
			raise exception 'sheets are written while the council scores' using constraint = 'nomination_scores_open'; end if;
		return coalesce(new, old); end $$`.execute(db);
	await sql`create trigger nomination_scores_open before insert or update or delete on nomination_scores for each row execute function keep_closed_scores()`.execute(
		db
	);
}

async function recognised(db: Kysely<unknown>): Promise<void> {
	await sql`create table tie_orders (
		agency_id uuid not null, id uuid not null, movement_id uuid not null, ordered jsonb not null, reason text not null check (length(reason) between 1 and 1000), settled_at timestamptz not null, settled_by text not null,
		primary key (agency_id, id), foreign key (agency_id, movement_id) references movements
	)`.execute(db);
	await tenantTable(db, 'tie_orders', ['select', 'insert']);
	await sql`create table recognitions (
		agency_id uuid not null, nomination_id uuid not null, place integer not null, code text not null check (code ~ '^[0-9a-f]{16}$'), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, nomination_id), unique (agency_id, code), foreign key (agency_id, nomination_id) references nominations
	)`.execute(db);
	await tenantTable(db, 'recognitions', ['select', 'insert']);
	await tellsThePeople(db, 'recognitions');
}

async function gallery(db: Kysely<unknown>): Promise<void> {
	await sql`create table nomination_showings (
		agency_id uuid not null, nomination_id uuid not null, title text not null check (length(title) between 1 and 300), words text not null check (length(words) between 1 and 4000), place text not null check (length(place) <= 300),
		picture_sha256 text, picture_alt text not null check (length(picture_alt) <= 300), shown_at timestamptz not null, shown_by text not null, withdrawn_at timestamptz, version integer not null default 1,
		primary key (agency_id, nomination_id), foreign key (agency_id, nomination_id) references nominations, check (picture_sha256 is null or picture_alt <> '')
	)`.execute(db);
	await tenantTable(db, 'nomination_showings', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'nomination_showings');
	await sql`create table nomination_thanks (
		agency_id uuid not null, id uuid not null, nomination_id uuid not null, words text not null check (length(words) between 1 and 600), state text not null default 'waiting' check (state in ('waiting', 'shown', 'refused')),
		sent_at timestamptz not null, decided_at timestamptz, decided_by text, primary key (agency_id, id), foreign key (agency_id, nomination_id) references nomination_showings,
		check ((state = 'waiting') = (decided_at is null)), check ((decided_at is null) = (decided_by is null))
	)`.execute(db);
	await sql`create index nomination_thanks_of on nomination_thanks (agency_id, nomination_id, sent_at desc)`.execute(db);
	await tenantTable(db, 'nomination_thanks', ['select', 'insert', 'update', 'delete']);
	await sql`create function tell_of_decided_thanks() returns trigger language plpgsql as $$ begin
		if exists (select from was_thanks where state = 'shown') or exists (select from are_thanks where state = 'shown') then insert into site_changes default values; end if;
		return null; end $$`.execute(db);
	await sql`create trigger nomination_thanks_tell after update on nomination_thanks referencing old table as was_thanks new table as are_thanks for each statement execute function tell_of_decided_thanks()`.execute(
		db
	);
}
