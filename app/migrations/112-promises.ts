import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** What an answer to feedback says that a unit will do, and by when. Once given, neither its words nor its first day change, and it never goes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table promises (
		agency_id uuid not null, id uuid not null, feedback_id uuid not null, unit_id uuid, words text not null check (length(words) <= 1000), first_due date not null, due date not null,
		because text not null default '' check (length(because) <= 500), given_on date, hidden_at timestamptz,
		reported text check (length(reported) between 1 and 2000), reported_done_on date, reported_by text, reported_by_id text, sent_back text check (length(sent_back) between 1 and 500),
		result text, kept_on date, confirmed_by text, version integer not null default 1, entered_at timestamptz not null,
		primary key (agency_id, id), foreign key (agency_id, feedback_id) references feedback, foreign key (agency_id, unit_id) references units,
		check (words <> '' or hidden_at is not null), check (due = first_due or because <> ''), check (num_nulls(reported, reported_done_on, reported_by, reported_by_id) in (0, 4)),
		check (num_nulls(result, kept_on, confirmed_by) in (0, 3)), check (given_on is not null or num_nonnulls(reported, kept_on) = 0), check (given_on is null or kept_on is null or kept_on >= given_on)
	)`.execute(db);
	await sql`create unique index promises_proposed_once on promises (agency_id, feedback_id) where given_on is null`.execute(db);
	await sql`create index promises_of on promises (agency_id, feedback_id)`.execute(db);
	await sql`create index promises_open on promises (agency_id, unit_id, due) where kept_on is null`.execute(db);
	await tenantTable(db, 'promises');
	await sql`create function keep_given_promise() returns trigger language plpgsql as $$ begin
		if old.given_on is null then return coalesce(new, old); end if;
		if tg_op = 'DELETE' or (new.hidden_at is null and new.words <> old.words) or new.first_due <> old.first_due or new.given_on is distinct from old.given_on or new.feedback_id <> old.feedback_id then
			raise exception 'a promise that was given stays' using constraint = 'promises_given'; end if;
		return new; end $$`.execute(db);
	await sql`create trigger promises_given before update or delete on promises for each row execute function keep_given_promise()`.execute(db);
	await tellsThePeople(db, 'promises');
}
