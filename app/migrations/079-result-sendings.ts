import { type Kysely, sql } from 'kysely';

/** A result report goes to the superior's server as a register does: a sending is of the one or of the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table package_sendings alter column consolidation_id drop not null, add column obligation_id uuid,
		add foreign key (agency_id, obligation_id) references obligations, add check (num_nonnulls(consolidation_id, obligation_id) = 1)`.execute(db);
	await sql`create unique index package_sendings_result_once on package_sendings (agency_id, obligation_id, content_sha256)
		where failed_at is null and cancelled_at is null`.execute(db);
	await sql`create or replace function package_sendings_order() returns trigger language plpgsql as $$ begin
		if (new.consolidation_id, new.obligation_id, new.content_sha256, new.host, new.address_box, new.fingerprint, new.certificate_sha256) is distinct from
			(old.consolidation_id, old.obligation_id, old.content_sha256, old.host, old.address_box, old.fingerprint, old.certificate_sha256)
			or old.sent_at is not null or old.failed_at is not null or old.cancelled_at is not null then perform refuse('package_sending_settled'); end if;
		return new;
	end $$`.execute(db);
}
