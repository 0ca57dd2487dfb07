import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** Votes of households or staff. Who may vote is written down before the first paper is counted and stays, whatever is pressed or sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table votes (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 300), question text not null check (length(question) <= 2000),
		who text not null check (who in ('household', 'staff')), rule text not null check (rule in ('two-thirds', 'majority')), scope text not null check (length(scope) <= 200),
		is_public boolean not null, entitled integer check (entitled between 1 and 10000000), opened_at timestamptz, opened_by text, closed_at timestamptz, closed_by text,
		version integer not null default 1, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), check ((opened_at is null) = (opened_by is null)), check ((closed_at is null) = (closed_by is null)), check (opened_at is not null or closed_at is null)
	)`.execute(db);
	await tenantTable(db, 'votes', ['select', 'insert', 'update']);
	await sql`create function keep_opened_vote() returns trigger language plpgsql as $$ begin
		if old.opened_at is not null and (new.entitled, new.rule, new.who, new.title, new.question) is distinct from (old.entitled, old.rule, old.who, old.title, old.question) then
			raise exception 'an opened vote stays as it is' using constraint = 'votes_frozen'; end if;
		if old.closed_at is not null then raise exception 'a closed vote stays as it is' using constraint = 'votes_frozen'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger votes_frozen before update on votes for each row execute function keep_opened_vote()`.execute(db);
	await tellsThePeople(db, 'votes');

	await sql`create table vote_counts (
		agency_id uuid not null, id uuid not null, vote_id uuid not null, place text not null check (length(place) between 1 and 200),
		yes integer not null check (yes >= 0), no integer not null check (no >= 0), blank integer not null check (blank >= 0), counted_on date not null,
		file_sha256 text, file_name text check (length(file_name) <= 200), entered_at timestamptz not null, entered_by text not null,
		struck_at timestamptz, struck_by text, struck_because text check (length(struck_because) between 1 and 500),
		primary key (agency_id, id), foreign key (agency_id, vote_id) references votes, check (num_nulls(struck_at, struck_by, struck_because) in (0, 3)),
		check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create unique index vote_counts_once on vote_counts (agency_id, vote_id, lower(place)) where struck_at is null`.execute(db);
	await tenantTable(db, 'vote_counts', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'vote_counts');
}
