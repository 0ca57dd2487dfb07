import { type Kysely, sql } from 'kysely';

/** The chain's order and the second pair of eyes, held by the database itself. Each refusal bears the name of the rule. */
export async function guardApprovals(db: Kysely<unknown>): Promise<void> {
	await secondPerson(db);
	await steps(db);
	await frozenWithChain(db);
	await signedAfterChain(db);
}

/** Has anybody agreed but the one who drafted it? On paper people are told apart by their names. A register frozen before there were chains names its signer only. */
async function secondPerson(db: Kysely<unknown>): Promise<void> {
	await sql`create function person_key(name text) returns text language sql immutable as
		$$ select lower(regexp_replace(btrim(normalize(name, nfc)), '[[:space:]]+', ' ', 'g') collate "und-x-icu") $$`.execute(db);
	await sql`create function approved_by_another(agency uuid, consolidation uuid) returns boolean language sql stable as $$
		select exists (select from approval_steps s join approval_steps a on a.agency_id = s.agency_id and a.consolidation_id = s.consolidation_id and a.part = 'draft'
			where s.agency_id = agency and s.consolidation_id = consolidation and s.part <> 'draft' and s.agreed_at is not null
			and case s.how when 'app' then s.agreed_user <> a.agreed_user else person_key(s.agreed_name) <> person_key(a.agreed_name) end)
	$$`.execute(db);
}

/** The chain is named before the freezing and stays; only the next in it agrees; only a signature entered from paper by mistake is taken back. */
async function steps(db: Kysely<unknown>): Promise<void> {
	await sql`create function approval_steps_order() returns trigger language plpgsql as $$
	declare was text; begin
		select status into was from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id;
		if tg_op = 'INSERT' then
			if was is distinct from 'open' then perform refuse('approval_chain_frozen'); end if;
			if (new.part = 'draft') <> (new.position = 1) or (new.part = 'draft') <> (new.agreed_at is not null) then perform refuse('approval_order'); end if;
			return new;
		end if;
		if (new.agency_id, new.consolidation_id, new.position, new.part, new.title, new.name, new.user_id)
			is distinct from (old.agency_id, old.consolidation_id, old.position, old.part, old.title, old.name, old.user_id)
			then perform refuse('approval_chain_frozen'); end if;
		if was is distinct from 'frozen' then perform refuse('approval_not_frozen'); end if;
		if old.agreed_at is not null and not (new.agreed_at is null and old.part = 'sign' and old.how = 'paper' and not exists (select from outgoing_documents d
			where d.agency_id = new.agency_id and d.consolidation_id = new.consolidation_id and d.withdrawn_at is null)) then perform refuse('approval_order'); end if;
		if new.agreed_at is not null and exists (select from approval_steps s where s.agency_id = new.agency_id and s.consolidation_id = new.consolidation_id
			and s.position < new.position and s.agreed_at is null) then perform refuse('approval_order'); end if;
		if new.how = 'app' and new.user_id is not null and new.agreed_user <> 'user:' || new.user_id then perform refuse('approval_other_person'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before insert or update on approval_steps for each row execute function approval_steps_order()`.execute(db);
	await sql`create function approval_steps_alone() returns trigger language plpgsql as $$ begin
		if new.part = 'sign' and new.agreed_at is not null and not approved_by_another(new.agency_id, new.consolidation_id) then perform refuse('approval_alone'); end if;
		return null;
	end $$`.execute(db);
	await sql`create trigger not_alone after update on approval_steps for each row execute function approval_steps_alone()`.execute(db);
}

/** Nothing is put up for signature without a chain that ends with a signature. */
async function frozenWithChain(db: Kysely<unknown>): Promise<void> {
	await sql`create function consolidations_chain() returns trigger language plpgsql as $$ begin
		if new.status = 'frozen' and (tg_op = 'INSERT' or old.status <> 'frozen') and (select count(*) from approval_steps s where s.agency_id = new.agency_id
			and s.consolidation_id = new.id and s.part <> 'initial') <> 2 then perform refuse('approval_chain_missing'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger with_chain before insert or update on consolidations for each row execute function consolidations_chain()`.execute(db);
}

/** What everybody in the chain has agreed to is signed, and not by its author alone. */
async function signedAfterChain(db: Kysely<unknown>): Promise<void> {
	await sql`create function outgoing_documents_approved() returns trigger language plpgsql as $$ begin
		if new.consolidation_id is null then return new; end if;
		if exists (select from approval_steps s where s.agency_id = new.agency_id and s.consolidation_id = new.consolidation_id) then
			if exists (select from approval_steps s where s.agency_id = new.agency_id and s.consolidation_id = new.consolidation_id and s.agreed_at is null)
				then perform refuse('approval_not_finished'); end if;
			if not approved_by_another(new.agency_id, new.consolidation_id) then perform refuse('approval_alone'); end if;
		elsif exists (select from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id
			and person_key(c.frozen_by) = person_key(new.signer_name)) then perform refuse('approval_alone');
		end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger not_alone before insert on outgoing_documents for each row execute function outgoing_documents_approved()`.execute(db);
}
