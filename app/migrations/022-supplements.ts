import { type Kysely, sql } from 'kysely';

/** Bổ sung lần n: after a register is issued, another one is opened beside it that holds what differs. `whole` is all that stands with it, for the next one to differ from. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table consolidations add column supplement int not null default 0 check (supplement >= 0), add column whole jsonb,
		add check (supplement = 0 or status = 'open' or whole is not null)`.execute(db);
	await sql`drop index consolidations_one_open`.execute(db);
	await sql`create unique index consolidations_one_open on consolidations (agency_id, obligation_id, supplement) where status <> 'returned'`.execute(db);
	await sql`create function supplement_order() returns trigger language plpgsql as $$ begin
		if new.supplement > 0 and not exists (select from consolidations c join outgoing_documents d on d.agency_id = c.agency_id and d.consolidation_id = c.id
			where c.agency_id = new.agency_id and c.obligation_id = new.obligation_id and c.supplement = new.supplement - 1 and c.status = 'frozen'
			and d.withdrawn_at is null and d.issued_on is not null) then perform refuse('supplement_not_issued'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger after_issue before insert on consolidations for each row execute function supplement_order()`.execute(db);
}
