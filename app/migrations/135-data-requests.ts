import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What people ask about the data kept of them (Luật 91/2025/QH15, Điều 4; NĐ 356/2025/NĐ-CP, Điều 5). Who asks, and their words, are sealed under a key of the request alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table data_request_rules (
		agency_id uuid primary key, acknowledge_days integer not null check (acknowledge_days between 1 and 30), days jsonb not null, extend_days jsonb not null,
		counts text not null check (counts in ('calendar', 'working')), source text not null check (length(source) <= 300), changed_at timestamptz not null, changed_by text not null,
		version integer not null default 1
	)`.execute(db);
	await tenantTable(db, 'data_request_rules', ['select', 'insert', 'update']);
	await sql`create table data_requests (
		agency_id uuid not null, id uuid not null, code text not null, kind text not null check (kind in ('see', 'correct', 'provide', 'withdraw', 'restrict', 'object', 'erase')),
		origin text not null check (origin in ('web', 'counter', 'paper', 'mail')), person jsonb, received_on date not null, received_at timestamptz not null, entered_by text not null,
		acknowledge_due date not null, acknowledged_on date, acknowledged_by text, first_due date not null, due date not null, extended_on date, extended_because text,
		identity_how text check (identity_how in ('seen', 'account', 'contact', 'not-proven')), identity_note text not null default '' check (length(identity_note) <= 500), identity_on date, identity_by text,
		handler_id text, handler text, found jsonb not null default '[]', exported_at timestamptz, erased_at timestamptz,
		outcome text check (outcome in ('done', 'part', 'refused')), answer text not null default '' check (length(answer) <= 5000), answered_on date, answered_by text, forgotten_at timestamptz,
		version integer not null default 1, primary key (agency_id, id), unique (agency_id, code),
		check ((outcome is null) = (answered_on is null)), check ((extended_on is null) = (extended_because is null)), check (due >= first_due)
	)`.execute(db);
	await sql`create index data_requests_newest on data_requests (agency_id, received_at desc)`.execute(db);
	await tenantTable(db, 'data_requests', ['select', 'insert', 'update']);
	await sql`create table data_request_steps (
		agency_id uuid not null, id uuid not null, request_id uuid not null, step text not null, words text not null check (length(words) <= 5000), taken_at timestamptz not null, taken_by text not null,
		primary key (agency_id, id), foreign key (agency_id, request_id) references data_requests
	)`.execute(db);
	await sql`create index data_request_steps_of on data_request_steps (agency_id, request_id, id)`.execute(db);
	await tenantTable(db, 'data_request_steps', ['select', 'insert']);
	await sql`alter table held_messages drop constraint held_messages_kind_check,
		add constraint held_messages_kind_check check (kind in ('feedback', 'question', 'remark', 'thanks', 'request'))`.execute(db);
}
