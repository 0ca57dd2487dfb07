import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Surveys of satisfaction. An answer is a row that nobody changes and that says nobody's name; what it adds to the counts is added in the same statement. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table surveys (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), purpose text not null check (length(purpose) <= 1000), questions jsonb not null,
		formula text not null check (formula in ('satisfied-share/1', 'level-mean/1')), access text not null check (access in ('open', 'codes')),
		population integer check (population between 1 and 100000000), opens_on date not null, closes_on date not null check (closes_on >= opens_on), codes integer not null default 0 check (codes between 0 and 5000),
		opened_at timestamptz, opened_by text, closed_at timestamptz, closed_by text, published_at timestamptz, published_by text,
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), check ((opened_at is null) = (opened_by is null)), check ((closed_at is null) = (closed_by is null)), check ((published_at is null) = (published_by is null)),
		check (opened_at is not null or closed_at is null), check (closed_at is not null or published_at is null)
	)`.execute(db);
	await tenantTable(db, 'surveys', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'surveys');
	await sql`create table survey_desks (
		agency_id uuid not null, survey_id uuid not null, id uuid not null, position smallint not null, name text not null check (length(name) between 1 and 200),
		primary key (agency_id, survey_id, id), unique (agency_id, survey_id, position), foreign key (agency_id, survey_id) references surveys
	)`.execute(db);
	await tenantTable(db, 'survey_desks', ['select', 'insert', 'delete']);
	await keepOpened(db);
	await answers(db);
}

/** What people were asked, and where, stays as it was from the opening on. */
async function keepOpened(db: Kysely<unknown>): Promise<void> {
	await sql`create function keep_opened_survey() returns trigger language plpgsql as $$ begin
		if old.opened_at is not null and (new.questions, new.formula, new.access, new.title, new.purpose) is distinct from (old.questions, old.formula, old.access, old.title, old.purpose) then
			raise exception 'an opened survey stays as it is' using constraint = 'surveys_frozen'; end if;
		if old.closed_at is not null and (new.closed_at, new.population, new.codes) is distinct from (old.closed_at, old.population, old.codes) then
			raise exception 'a closed survey stays as it is' using constraint = 'surveys_frozen'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger surveys_frozen before update on surveys for each row execute function keep_opened_survey()`.execute(db);
	await sql`create function keep_survey_desks() returns trigger language plpgsql as $$
		declare of uuid; begin of := case when tg_op = 'DELETE' then old.survey_id else new.survey_id end;
		if exists (select from surveys where id = of and opened_at is not null) then raise exception 'the desks of an opened survey stay' using constraint = 'surveys_frozen'; end if;
		return case when tg_op = 'DELETE' then old else new end; end $$`.execute(db);
	await sql`create trigger survey_desks_frozen before insert or delete on survey_desks for each row execute function keep_survey_desks()`.execute(db);
}

/** `levels`: one a question, 0 where it was left blank. `tally`: five counts a question. A desk's counts lie in several rows (`slot`), so that answers at once seldom wait. */
async function answers(db: Kysely<unknown>): Promise<void> {
	await sql`create table survey_responses (
		agency_id uuid not null, id uuid not null, survey_id uuid not null, desk_id uuid not null, way text not null check (way in ('web', 'kiosk', 'assisted', 'paper')),
		answered_on date not null, levels smallint[] not null check (0 <= all (levels) and 5 >= all (levels)),
		primary key (agency_id, id), foreign key (agency_id, survey_id, desk_id) references survey_desks
	)`.execute(db);
	await tenantTable(db, 'survey_responses', ['select', 'insert']);
	await sql`create table survey_code_uses (
		agency_id uuid not null, survey_id uuid not null, number integer not null, primary key (agency_id, survey_id, number), foreign key (agency_id, survey_id) references surveys
	)`.execute(db);
	await tenantTable(db, 'survey_code_uses', ['select', 'insert']);
	await sql`create table survey_tallies (
		agency_id uuid not null, survey_id uuid not null, desk_id uuid not null, way text not null, slot smallint not null, responses integer not null, tally integer[] not null,
		primary key (agency_id, survey_id, desk_id, way, slot), foreign key (agency_id, survey_id, desk_id) references survey_desks
	) with (fillfactor = 50)`.execute(db);
	await tenantTable(db, 'survey_tallies', ['select', 'insert', 'update']);
	await sql`create function tally_survey_responses() returns trigger language plpgsql as $$ declare place smallint := floor(random() * 8); begin
		insert into survey_tallies as kept (survey_id, desk_id, way, slot, responses, tally)
		select h.survey_id, h.desk_id, h.way, place, h.responses, array(
			select coalesce(c.n, 0)::int from generate_series(0, h.size - 1) as at left join (
				select (u.ord - 1) * 5 + u.level - 1 as at, count(*) as n from added a, unnest(a.levels) with ordinality as u(level, ord)
				where u.level > 0 and a.survey_id = h.survey_id and a.desk_id = h.desk_id and a.way = h.way group by 1
			) c using (at) order by at)
		from (select survey_id, desk_id, way, count(*)::int as responses, max(cardinality(levels)) * 5 as size from added group by 1, 2, 3) h order by 1, 2, 3
		on conflict (agency_id, survey_id, desk_id, way, slot) do update set responses = kept.responses + excluded.responses,
			tally = array(select a + b from unnest(kept.tally, excluded.tally) with ordinality as u(a, b, ord) order by ord);
		return null; end $$`.execute(db);
	await sql`create trigger survey_responses_tallied after insert on survey_responses referencing new table as added for each statement execute function tally_survey_responses()`.execute(
		db
	);
}
