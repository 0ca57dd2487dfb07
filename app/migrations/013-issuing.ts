import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { guardOrder } from './013-issuing-order.ts';

/** Where numbers come from, what was signed, numbered and issued, what was done about it later, and what came in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await series(db);
	await outgoing(db);
	await numbers(db);
	await remedies(db);
	await incoming(db);
	await guardOrder(db);
}

async function series(db: Kysely<unknown>): Promise<void> {
	await sql`create table number_series (
		agency_id uuid not null references agencies, id uuid not null, name text not null, source text not null check (source in ('province', 'own')),
		period text not null check (period in ('year', 'term')), term text, per_kind boolean not null default false, kinds text[] not null default '{}',
		body text, position int not null, created_at timestamptz not null default now(),
		primary key (agency_id, id), check (period = 'year' or term is not null), unique (agency_id, position)
	)`.execute(db);
	await tenantTable(db, 'number_series', ['select', 'insert', 'update']);
	await sql`create table number_counters (
		agency_id uuid not null, book text not null, period text not null, kind text not null default '', last int not null check (last >= 0), last_day date,
		primary key (agency_id, book, period, kind)
	)`.execute(db);
	await tenantTable(db, 'number_counters', ['select', 'insert', 'update']);
}

async function outgoing(db: Kysely<unknown>): Promise<void> {
	await sql`create table outgoing_documents (
		agency_id uuid not null references agencies, id uuid not null, consolidation_id uuid, content_sha256 text,
		kind text not null check (length(kind) <= 100), subject text not null check (length(subject) <= 500),
		signer_position text not null check (length(signer_position) <= 100), signer_name text not null check (length(signer_name) <= 50),
		signed_on date not null, signed_at timestamptz not null, signed_by text not null,
		withdrawn_at timestamptz, withdrawn_by text, withdrawn_reason text,
		issued_on date, issued_at timestamptz, issued_by text, places text check (length(places) <= 1000), kept_by text check (length(kept_by) <= 200),
		copies int check (copies between 1 and 999), note text check (length(note) <= 500), file_sha256 text, file_name text,
		primary key (agency_id, id), foreign key (agency_id, consolidation_id) references consolidations,
		check ((consolidation_id is null) = (content_sha256 is null)), check (withdrawn_at is null or (issued_on is null and withdrawn_reason is not null))
	)`.execute(db);
	await sql`create unique index outgoing_documents_one_signature on outgoing_documents (agency_id, consolidation_id) where withdrawn_at is null`.execute(db);
	await tenantTable(db, 'outgoing_documents', ['select', 'insert', 'update']);
}

/** A number once taken stays in the book for ever: reserved, used or struck. What is typed from elsewhere may be typed again after it was struck. */
async function numbers(db: Kysely<unknown>): Promise<void> {
	await sql`create table document_numbers (
		agency_id uuid not null, id uuid not null, series_id uuid not null, period text not null, counted_kind text not null default '', own boolean not null,
		ordinal int check (ordinal > 0), number text not null check (length(number) <= 20), symbol text not null check (length(symbol) <= 30), printed text not null,
		number_key text not null, taken_on date not null, taken_at timestamptz not null, taken_by text not null, reserved_for text check (length(reserved_for) <= 500),
		document_id uuid, dated date, used_at timestamptz, used_by text, cancelled_at timestamptz, cancelled_by text, cancelled_reason text,
		primary key (agency_id, id), foreign key (agency_id, series_id) references number_series, foreign key (agency_id, document_id) references outgoing_documents,
		check (own = (ordinal is not null)), check ((document_id is null) = (dated is null)), check (document_id is not null or reserved_for is not null),
		check ((cancelled_at is null) = (cancelled_reason is null))
	)`.execute(db);
	await sql`create unique index document_numbers_never_again on document_numbers (agency_id, series_id, period, counted_kind, ordinal) where own`.execute(db);
	await sql`create unique index document_numbers_once on document_numbers (agency_id, series_id, period, number_key) where cancelled_at is null`.execute(db);
	await sql`create unique index document_numbers_one_each on document_numbers (agency_id, document_id) where cancelled_at is null`.execute(db);
	await tenantTable(db, 'document_numbers', ['select', 'insert', 'update']);
}

async function remedies(db: Kysely<unknown>): Promise<void> {
	await sql`create table document_remedies (
		agency_id uuid not null, id uuid not null, document_id uuid not null, how text not null check (how in ('replaced', 'corrected', 'recalled')),
		reason text not null check (length(reason) <= 500), by_number text, dated date not null, entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, document_id) references outgoing_documents, check (how = 'recalled' or by_number is not null)
	)`.execute(db);
	await sql`create unique index document_remedies_one_end on document_remedies (agency_id, document_id) where how <> 'corrected'`.execute(db);
	await tenantTable(db, 'document_remedies', ['select', 'insert']);
}

async function incoming(db: Kysely<unknown>): Promise<void> {
	await sql`create table incoming_documents (
		agency_id uuid not null references agencies, id uuid not null, year int not null, arrival_number int not null check (arrival_number > 0),
		arrived_on date not null, issuer text not null check (length(issuer) <= 200), printed_number text not null check (length(printed_number) <= 60), duplicate_key text not null,
		issued_on date, kind text not null check (length(kind) <= 100), subject text not null check (length(subject) <= 500),
		places text check (length(places) <= 1000), passed_on date, due date, note text check (length(note) <= 500), document_id uuid,
		entered_at timestamptz not null, entered_by text not null, version int not null default 1,
		primary key (agency_id, id), unique (agency_id, year, arrival_number), foreign key (agency_id, document_id) references documents
	)`.execute(db);
	await sql`create index incoming_documents_duplicate on incoming_documents (agency_id, duplicate_key)`.execute(db);
	await tenantTable(db, 'incoming_documents', ['select', 'insert', 'update']);
}
