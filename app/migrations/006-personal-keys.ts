import { type Kysely, sql } from 'kysely';
import { currentAgency, tenantTable } from '#lib/server/database/tenant-table.ts';

/** Keys of what the log says about people, and a log that the app can only add to: not date, not rewrite, not shorten. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await personalKeys(db);
	await entriesOnlyAdded(db);
	await draftsOnlyMerged(db);
	await closing(db);
}

async function personalKeys(db: Kysely<unknown>): Promise<void> {
	await sql`create table personal_keys (
		agency_id uuid not null, id uuid not null, whose text not null, wrapped text,
		created_at timestamptz not null default now(), erased_at timestamptz,
		primary key (agency_id, id), check ((wrapped is null) = (erased_at is not null))
	)`.execute(db);
	await sql`create index personal_keys_whose on personal_keys (agency_id, whose)`.execute(db);
	await tenantTable(db, 'personal_keys', ['select', 'insert']);
	await sql`grant update (wrapped, erased_at) on personal_keys to kheo_app`.execute(db);
	await sql`create function refuse_another_key() returns trigger language plpgsql as $$
		begin
			if new.wrapped is not null or old.wrapped is null then raise exception 'a personal key is destroyed, never replaced'; end if;
			return new;
		end $$`.execute(db);
	await sql`create trigger only_destroyed before update on personal_keys for each row execute function refuse_another_key()`.execute(db);
}

/** The time, the order and the transaction of an entry are the database's own. */
async function entriesOnlyAdded(db: Kysely<unknown>): Promise<void> {
	await sql`revoke insert on audit_entries from kheo_app`.execute(db);
	await sql`grant insert (id, actor, actor_name, action, subject_type, subject_id, request_id, data) on audit_entries to kheo_app`.execute(db);
}

/** What stood before the first save of the ten minutes stays; fields may come, none goes; time and count are the database's own. */
async function draftsOnlyMerged(db: Kysely<unknown>): Promise<void> {
	await sql`revoke insert, update, delete on audit_drafts from kheo_app`.execute(db);
	await sql`grant insert (actor, actor_name, action, subject_type, subject_id, request_id, before, after) on audit_drafts to kheo_app`.execute(db);
	await sql`grant update (after, saves, last_at) on audit_drafts to kheo_app`.execute(db);
	await sql`create function merge_draft() returns trigger language plpgsql as $$
		begin
			new.after := old.after || new.after;
			new.saves := old.saves + 1;
			new.last_at := now();
			return new;
		end $$`.execute(db);
	await sql`create trigger only_merged before update on audit_drafts for each row execute function merge_draft()`.execute(db);
}

/**
 * The one way a draft ends: as its entry, in one statement. The app may put a sealed value (an object with \`personal\`) in the place of one that
 * stands there; every other value must be the draft's own. One that was saved again meanwhile (\`saves\`) waits for the next pass.
 */
async function closing(db: Kysely<unknown>): Promise<void> {
	await sql`create function same_but_sealed(plain jsonb, given jsonb) returns boolean language sql immutable set search_path = pg_catalog as $$
		select (select array_agg(k order by k) from jsonb_object_keys(plain) k) is not distinct from (select array_agg(k order by k) from jsonb_object_keys(given) k)
			and not exists (select from jsonb_each(given) g
				where g.value <> plain->g.key and not (jsonb_typeof(g.value) = 'object' and g.value ? 'personal'))
	$$`.execute(db);
	await sql`create function close_audit_drafts(closing jsonb) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
		declare closed integer;
		begin
			with given as (
				select * from jsonb_to_recordset(closing) as g (id uuid, subject_id text, actor text, action text, saves int, before jsonb, after jsonb)
			), gone as (
				delete from public.audit_drafts d using given g
				where d.agency_id = ${currentAgency} and d.subject_id = g.subject_id and d.actor = g.actor and d.action = g.action and d.saves = g.saves
					and public.same_but_sealed(d.before, g.before) and public.same_but_sealed(d.after, g.after)
				returning d.*, g.id, g.before as sealed_before, g.after as sealed_after
			)
			insert into public.audit_entries (id, at, actor, actor_name, action, subject_type, subject_id, request_id, data)
			select id, last_at, actor, actor_name, action, subject_type, subject_id, request_id,
				jsonb_build_object('before', coalesce((select jsonb_object_agg(f, sealed_before->f) from jsonb_object_keys(sealed_after) f where sealed_before ? f), '{}'), 'after', sealed_after, 'saves', saves, 'since', first_at)
			from gone;
			get diagnostics closed = row_count;
			return closed;
		end $$`.execute(db);
	await sql`revoke execute on function close_audit_drafts(jsonb) from public`.execute(db);
	await sql`grant execute on function close_audit_drafts(jsonb) to kheo_app`.execute(db);
}
