import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** A register's package on its way to the server of the superior, over the network. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table package_sendings (
		agency_id uuid not null references agencies, id uuid not null, consolidation_id uuid not null, content_sha256 text not null,
		host text not null check (length(host) <= 300), address_box text not null, fingerprint text not null check (fingerprint ~ '^[0-9a-f]{12}$'),
		certificate_sha256 text check (certificate_sha256 ~ '^[0-9a-f]{64}$'), entered_at timestamptz not null, entered_by text not null,
		tries int not null default 0, trying_since timestamptz, next_try_at timestamptz, last_fault text check (length(last_fault) <= 500),
		sent_at timestamptz, failed_at timestamptz, cancelled_at timestamptz, cancelled_by text,
		primary key (agency_id, id), foreign key (agency_id, consolidation_id) references consolidations,
		check (num_nonnulls(sent_at, failed_at, cancelled_at) <= 1)
	)`.execute(db);
	await sql`create unique index package_sendings_once on package_sendings (agency_id, consolidation_id) where failed_at is null and cancelled_at is null`.execute(
		db
	);
	await tenantTable(db, 'package_sendings', ['select', 'insert', 'update']);
	await sql`create function package_sendings_order() returns trigger language plpgsql as $$ begin
		if (new.consolidation_id, new.content_sha256, new.host, new.address_box, new.fingerprint, new.certificate_sha256)
			is distinct from (old.consolidation_id, old.content_sha256, old.host, old.address_box, old.fingerprint, old.certificate_sha256)
			or old.sent_at is not null or old.failed_at is not null or old.cancelled_at is not null then perform refuse('package_sending_settled'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before update on package_sendings for each row execute function package_sendings_order()`.execute(db);
}
