import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What an agency asks of the accounts of its people, from the start what level 2 asks; and who took over from whom when somebody left. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table agencies add column idle_minutes int not null default 15 check (idle_minutes between 1 and 60),
		add column admin_idle_minutes int not null default 5 check (admin_idle_minutes between 1 and 60),
		add column idle_account_days int not null default 45 check (idle_account_days between 14 and 365),
		add column password_days int check (password_days between 30 and 730)`.execute(db);
	await sql`alter table memberships add column ended_at timestamptz`.execute(db);
	await sql`create table handovers (
		agency_id uuid not null references agencies, id uuid not null, user_id text not null, name text not null check (length(name) between 1 and 200),
		to_user_id text, to_name text check (length(to_name) between 1 and 200), reason text not null check (length(reason) between 1 and 500),
		items jsonb not null, left_on date not null, made_at timestamptz not null, made_by text not null,
		primary key (agency_id, id), check (num_nulls(to_user_id, to_name) in (0, 2)), check (to_user_id <> user_id)
	)`.execute(db);
	await tenantTable(db, 'handovers', ['select', 'insert']);
	await chains(db);
}

/** A chain that was put up names the same people for good, but for an initial that somebody who left never gave: it passes to whom the handover names. */
async function chains(db: Kysely<unknown>): Promise<void> {
	await sql`create function is_handed_over(agency uuid, leaving text, receiver text) returns boolean language sql stable as $$
		select exists (select from handovers h where h.agency_id = agency and h.user_id = leaving and h.to_user_id = receiver) $$`.execute(db);
	await sql`create or replace function approval_steps_order() returns trigger language plpgsql as $$
	declare was text; subject uuid := coalesce(new.consolidation_id, new.draft_round_id); begin
		select status into was from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id;
		if new.draft_round_id is not null then select status into was from draft_rounds r where r.agency_id = new.agency_id and r.id = new.draft_round_id; end if;
		if tg_op = 'INSERT' then
			if was is distinct from 'open' then perform refuse('approval_chain_frozen'); end if;
			if (new.part = 'draft') <> (new.position = 1) or (new.part = 'draft') <> (new.agreed_at is not null) then perform refuse('approval_order'); end if;
			return new;
		end if;
		if (new.agency_id, new.consolidation_id, new.draft_round_id, new.position, new.part, new.title)
			is distinct from (old.agency_id, old.consolidation_id, old.draft_round_id, old.position, old.part, old.title)
			then perform refuse('approval_chain_frozen'); end if;
		if (new.name, new.user_id) is distinct from (old.name, old.user_id) and not (old.part = 'initial' and old.agreed_at is null and new.agreed_at is null
			and is_handed_over(new.agency_id, old.user_id, new.user_id)) then perform refuse('approval_chain_frozen'); end if;
		if was is distinct from 'frozen' then perform refuse('approval_not_frozen'); end if;
		if old.agreed_at is not null and not (new.agreed_at is null and old.part = 'sign' and old.how = 'paper' and not exists (select from outgoing_documents d
			where d.agency_id = new.agency_id and d.withdrawn_at is null and (d.consolidation_id = new.consolidation_id
			or d.draft_id = (select r.draft_id from draft_rounds r where r.agency_id = new.agency_id and r.id = new.draft_round_id))))
			then perform refuse('approval_order'); end if;
		if new.agreed_at is not null and exists (select from approval_steps s where s.agency_id = new.agency_id and s.subject_id = subject
			and s.position < new.position and s.agreed_at is null) then perform refuse('approval_order'); end if;
		if new.how = 'app' and new.user_id is not null and new.agreed_user <> 'user:' || new.user_id then perform refuse('approval_other_person'); end if;
		return new;
	end $$`.execute(db);
}
