import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Where issued papers went, by which way, and what the receivers answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await dispatches(db);
	await onceOnly(db);
	await receipts(db);
	await sql`alter table agencies add column organ_id text check (length(organ_id) <= 35)`.execute(db);
}

async function dispatches(db: Kysely<unknown>): Promise<void> {
	await sql`create table dispatches (
		agency_id uuid not null references agencies, id uuid not null, document_id uuid not null,
		recipient text not null check (length(recipient) <= 200), recipient_key text not null,
		channel text not null check (channel in ('email', 'paper', 'exchange', 'party', 'package', 'internal')), address text check (length(address) <= 254),
		content_sha256 text, file_sha256 text, note text check (length(note) <= 500), entered_at timestamptz not null, entered_by text not null,
		tries int not null default 0, trying_since timestamptz, unsure_at timestamptz, next_try_at timestamptz, last_fault text check (length(last_fault) <= 500),
		sent_at timestamptz, sent_on date, sent_by text, failed_at timestamptz, cancelled_at timestamptz, cancelled_by text,
		proof_sha256 text, proof_name text check (length(proof_name) <= 200),
		primary key (agency_id, id), foreign key (agency_id, document_id) references outgoing_documents,
		check (case channel when 'email' then address is not null when 'exchange' then true else address is null end), check (channel <> 'email' or file_sha256 is not null), check ((sent_at is null) = (sent_on is null)),
		check (num_nonnulls(sent_at, failed_at, cancelled_at, unsure_at) <= 1), check ((proof_sha256 is null) = (proof_name is null))
	)`.execute(db);
	await sql`create unique index dispatches_once on dispatches (agency_id, document_id, channel, recipient_key) where failed_at is null and cancelled_at is null`.execute(
		db
	);
	await tenantTable(db, 'dispatches', ['select', 'insert', 'update']);
}

/** What was sent stays sent, to whom it was; only what surely did not go out is tried again, and only what did not go out is called off. */
async function onceOnly(db: Kysely<unknown>): Promise<void> {
	await sql`create function dispatches_order() returns trigger language plpgsql as $$ begin
		if tg_op = 'INSERT' then
			if not exists (select from outgoing_documents d where d.agency_id = new.agency_id and d.id = new.document_id and d.issued_on is not null
				and d.withdrawn_at is null and d.content_sha256 is not distinct from new.content_sha256) then perform refuse('dispatch_not_issued'); end if;
			return new;
		end if;
		if (new.document_id, new.recipient, new.channel, new.address, new.content_sha256, new.file_sha256)
			is distinct from (old.document_id, old.recipient, old.channel, old.address, old.content_sha256, old.file_sha256)
			or (old.sent_at is not null and (new.sent_at, new.sent_on, new.sent_by) is distinct from (old.sent_at, old.sent_on, old.sent_by))
			or old.cancelled_at is not null or old.failed_at is not null then perform refuse('dispatch_settled'); end if;
		if new.trying_since is not null and old.trying_since is distinct from new.trying_since
			and (old.trying_since is not null or old.unsure_at is not null or old.sent_at is not null) then perform refuse('dispatch_twice'); end if;
		return new;
	end $$`.execute(db);
	await sql`create trigger in_order before insert or update on dispatches for each row execute function dispatches_order()`.execute(db);
}

async function receipts(db: Kysely<unknown>): Promise<void> {
	await sql`create table dispatch_receipts (
		agency_id uuid not null, id uuid not null, dispatch_id uuid not null, code text not null check (code in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
		at timestamptz not null, note text check (length(note) <= 500), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, dispatch_id) references dispatches
	)`.execute(db);
	await sql`create index dispatch_receipts_of on dispatch_receipts (agency_id, dispatch_id)`.execute(db);
	await tenantTable(db, 'dispatch_receipts', ['select', 'insert']);
}
