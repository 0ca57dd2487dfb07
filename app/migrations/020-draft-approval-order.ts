import { type Kysely, sql } from 'kysely';

/** The order of the chain and the second pair of eyes, for papers written here as for registers (016). Each refusal bears the name of the rule. */
export async function guardDraftApprovals(db: Kysely<unknown>): Promise<void> {
	await secondPerson(db);
	await steps(db);
	await rounds(db);
	await draftsWithRounds(db);
	await signedAfterChain(db);
}

/** 016 asked this of registers only. */
async function secondPerson(db: Kysely<unknown>): Promise<void> {
	await sql`drop function approved_by_another(uuid, uuid)`.execute(db);
	await sql`create function approved_by_another(agency uuid, subject uuid) returns boolean language sql stable as $$
		select exists (select from approval_steps s join approval_steps a on a.agency_id = s.agency_id and a.subject_id = s.subject_id and a.part = 'draft'
			where s.agency_id = agency and s.subject_id = subject and s.part <> 'draft' and s.agreed_at is not null
			and case s.how when 'app' then s.agreed_user <> a.agreed_user else person_key(s.agreed_name) <> person_key(a.agreed_name) end)
	$$`.execute(db);
	await sql`create or replace function approval_steps_alone() returns trigger language plpgsql as $$ begin
		if new.part = 'sign' and new.agreed_at is not null and not approved_by_another(new.agency_id, new.subject_id) then perform refuse('approval_alone'); end if;
		return null;
	end $$`.execute(db);
}

/** A generated column is not yet filled in a trigger that runs before, so the subject is said by its two sources. */
async function steps(db: Kysely<unknown>): Promise<void> {
	await sql`create or replace function approval_steps_order() returns trigger language plpgsql as $$
	declare was text; subject uuid := coalesce(new.consolidation_id, new.draft_round_id); begin
		select status into was from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id;
		if new.draft_round_id is not null then select status into was from draft_rounds r where r.agency_id = new.agency_id and r.id = new.draft_round_id; end if;
		if tg_op = 'INSERT' then
			if was is distinct from 'open' then perform refuse('approval_chain_frozen'); end if;
			if (new.part = 'draft') <> (new.position = 1) or (new.part = 'draft') <> (new.agreed_at is not null) then perform refuse('approval_order'); end if;
			return new;
		end if;
		if (new.agency_id, new.consolidation_id, new.draft_round_id, new.position, new.part, new.title, new.name, new.user_id)
			is distinct from (old.agency_id, old.consolidation_id, old.draft_round_id, old.position, old.part, old.title, old.name, old.user_id)
			then perform refuse('approval_chain_frozen'); end if;
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

/** A round holds one version of one draft; it is put up with a chain, comes back once, and not after the signature. */
async function rounds(db: Kysely<unknown>): Promise<void> {
	await sql`create function draft_rounds_order() returns trigger language plpgsql as $$ begin
		if tg_op = 'INSERT' then
			if new.status <> 'open' then perform refuse('draft_round_order'); end if;
			return new;
		end if;
		if (new.draft_id, new.round, new.version, new.content_sha256, new.put_up_at, new.put_up_by)
			is distinct from (old.draft_id, old.round, old.version, old.content_sha256, old.put_up_at, old.put_up_by)
			or (old.status, new.status) not in (('open', 'frozen'), ('frozen', 'returned')) then perform refuse('draft_round_order'); end if;
		if new.status = 'frozen' and (select count(*) from approval_steps s where s.agency_id = new.agency_id and s.subject_id = new.id and s.part <> 'initial') <> 2
			then perform refuse('approval_chain_missing'); end if;
		if new.status = 'returned' and exists (select from outgoing_documents d where d.agency_id = new.agency_id and d.draft_id = new.draft_id and d.withdrawn_at is null)
			then perform refuse('draft_signed'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before insert or update on draft_rounds for each row execute function draft_rounds_order()`.execute(db);
}

/** No draft is frozen but in a round of that very content, and none is opened while a round has it. */
async function draftsWithRounds(db: Kysely<unknown>): Promise<void> {
	await sql`create function drafts_chain() returns trigger language plpgsql as $$ begin
		if new.status = 'frozen' and old.status <> 'frozen' and not exists (select from draft_rounds r where r.agency_id = new.agency_id and r.draft_id = new.id
			and r.status = 'frozen' and r.version = new.version and r.content_sha256 = new.content_sha256) then perform refuse('approval_chain_missing'); end if;
		if old.status = 'frozen' and new.status <> 'frozen' and exists (select from draft_rounds r where r.agency_id = new.agency_id and r.draft_id = new.id
			and r.status = 'frozen') then perform refuse('draft_round_order'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger with_chain before update on drafts for each row execute function drafts_chain()`.execute(db);
}

/** What was frozen before there were chains is signed as before, but not by whoever froze it. */
async function signedAfterChain(db: Kysely<unknown>): Promise<void> {
	await sql`create or replace function outgoing_documents_approved() returns trigger language plpgsql as $$
	declare subject uuid := new.consolidation_id; author text; begin
		if new.draft_id is not null then select r.id into subject from draft_rounds r where r.agency_id = new.agency_id and r.draft_id = new.draft_id and r.status = 'frozen'; end if;
		if new.consolidation_id is null and new.draft_id is null then return new; end if;
		if exists (select from approval_steps s where s.agency_id = new.agency_id and s.subject_id = subject) then
			if exists (select from approval_steps s where s.agency_id = new.agency_id and s.subject_id = subject and s.agreed_at is null)
				then perform refuse('approval_not_finished'); end if;
			if not approved_by_another(new.agency_id, subject) then perform refuse('approval_alone'); end if;
			return new;
		end if;
		select c.frozen_by into author from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id;
		if new.draft_id is not null then select d.frozen_by into author from drafts d where d.agency_id = new.agency_id and d.id = new.draft_id; end if;
		if person_key(author) = person_key(new.signer_name) then perform refuse('approval_alone'); end if;
		return new;
	end $$`.execute(db);
}
