import { type Kysely, sql } from 'kysely';

/** The order of the decree, held by the database itself: frozen, signed, numbered, issued. Each refusal bears the name of the rule. */
export async function guardOrder(db: Kysely<unknown>): Promise<void> {
	await sql`create function refuse(rule text) returns void language plpgsql as
		$$ begin raise exception 'refused: %', rule using errcode = 'check_violation', constraint = rule; end $$`.execute(db);
	await signatures(db);
	await numbering(db);
	await counting(db);
	await frozenStays(db);
}

/** Only a frozen register is signed, with the content it was frozen with; what was signed does not change, and is issued under a number only. */
async function signatures(db: Kysely<unknown>): Promise<void> {
	await sql`create function outgoing_documents_order() returns trigger language plpgsql as $$ begin
		if tg_op = 'INSERT' then
			if new.issued_on is not null or new.withdrawn_at is not null then perform refuse('outgoing_order'); end if;
			if new.consolidation_id is not null and not exists (select from consolidations c where c.agency_id = new.agency_id and c.id = new.consolidation_id
				and c.status = 'frozen' and c.content_sha256 = new.content_sha256) then perform refuse('outgoing_not_frozen'); end if;
			return new;
		end if;
		if (new.consolidation_id, new.content_sha256, new.kind, new.subject, new.signer_position, new.signer_name, new.signed_on)
			is distinct from (old.consolidation_id, old.content_sha256, old.kind, old.subject, old.signer_position, old.signer_name, old.signed_on)
			or old.withdrawn_at is not null then perform refuse('outgoing_signed'); end if;
		if old.issued_on is not null and new.issued_on is distinct from old.issued_on then perform refuse('outgoing_issued'); end if;
		if new.issued_on is not null and not exists (select from document_numbers n where n.agency_id = new.agency_id and n.document_id = new.id
			and n.cancelled_at is null and n.dated <= new.issued_on) then perform refuse('outgoing_without_number'); end if;
		if new.withdrawn_at is not null and exists (select from document_numbers n where n.agency_id = new.agency_id and n.document_id = new.id
			and n.cancelled_at is null) then perform refuse('outgoing_numbered'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before insert or update on outgoing_documents for each row execute function outgoing_documents_order()`.execute(db);
}

/** A number is given to what is signed and not before that day; once in the book it neither changes nor comes back from being struck. */
async function numbering(db: Kysely<unknown>): Promise<void> {
	await sql`create function document_numbers_order() returns trigger language plpgsql as $$ begin
		if tg_op = 'UPDATE' then
			if (new.series_id, new.period, new.counted_kind, new.own, new.ordinal, new.number, new.symbol, new.number_key, new.taken_on)
				is distinct from (old.series_id, old.period, old.counted_kind, old.own, old.ordinal, old.number, old.symbol, old.number_key, old.taken_on)
				or (old.document_id is not null and (new.document_id, new.dated) is distinct from (old.document_id, old.dated))
				or old.cancelled_at is not null then perform refuse('number_in_book'); end if;
			if new.cancelled_at is not null and exists (select from outgoing_documents d where d.agency_id = new.agency_id and d.id = new.document_id
				and d.issued_on is not null) then perform refuse('number_issued'); end if;
		end if;
		if new.document_id is not null and new.cancelled_at is null and not exists (select from outgoing_documents d where d.agency_id = new.agency_id
			and d.id = new.document_id and d.withdrawn_at is null and d.signed_on <= new.dated) then perform refuse('number_before_signature'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before insert or update on document_numbers for each row execute function document_numbers_order()`.execute(db);
}

/** A book counts by ones, and its days do not run backwards. */
async function counting(db: Kysely<unknown>): Promise<void> {
	await sql`create function number_counters_order() returns trigger language plpgsql as $$ begin
		if new.last <> old.last + 1 then perform refuse('counter_by_ones'); end if;
		if new.last_day < old.last_day then perform refuse('counter_day_before_last'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before update on number_counters for each row execute function number_counters_order()`.execute(db);
}

/** A register that is signed is not given back: the signature is withdrawn first. */
async function frozenStays(db: Kysely<unknown>): Promise<void> {
	await sql`create function consolidations_order() returns trigger language plpgsql as $$ begin
		if old.status = 'frozen' and (new.status <> 'frozen' or new.content_sha256 is distinct from old.content_sha256) and exists (select from outgoing_documents d
			where d.agency_id = old.agency_id and d.consolidation_id = old.id and d.withdrawn_at is null) then perform refuse('consolidation_signed'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before update on consolidations for each row execute function consolidations_order()`.execute(db);
}
