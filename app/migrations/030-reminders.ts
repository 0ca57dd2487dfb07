import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The agency's ladder and hours, who is in charge of whom, what was struck off, and every reminder that went with how it was delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await settings(db);
	await sql`create table reminder_runs (
		agency_id uuid not null, day date not null, ran_at timestamptz not null, primary key (agency_id, day)
	)`.execute(db);
	await tenantTable(db, 'reminder_runs', ['select', 'insert']);
	await sql`create table reminder_strikes (
		agency_id uuid not null, key text not null check (length(key) <= 300), reason text not null check (length(reason) between 1 and 500),
		struck_at timestamptz not null, struck_by text not null, primary key (agency_id, key)
	)`.execute(db);
	await tenantTable(db, 'reminder_strikes', ['select', 'insert']);
	await messages(db);
}

async function settings(db: Kysely<unknown>): Promise<void> {
	await sql`create table reminder_settings (
		agency_id uuid not null primary key references agencies, running boolean not null default true, ladder jsonb not null, opens text not null, closes text not null,
		version int not null, changed_at timestamptz not null, changed_by text not null, check (opens < closes)
	)`.execute(db);
	await tenantTable(db, 'reminder_settings', ['select', 'insert', 'update']);
	await sql`create table unit_contacts (
		agency_id uuid not null, unit_id uuid not null, address text not null default '' check (length(address) <= 100), head_user_id text, leader_user_id text,
		changed_at timestamptz not null, changed_by text not null, primary key (agency_id, unit_id), foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await tenantTable(db, 'unit_contacts', ['select', 'insert', 'update']);
	await sql`create table reminder_mailboxes (
		agency_id uuid not null, user_id text not null, email text not null check (length(email) between 3 and 200),
		changed_at timestamptz not null, changed_by text not null, primary key (agency_id, user_id)
	)`.execute(db);
	await tenantTable(db, 'reminder_mailboxes');
}

async function messages(db: Kysely<unknown>): Promise<void> {
	await sql`create table reminder_messages (
		agency_id uuid not null, id uuid not null, person text not null, person_name text not null, day date not null, made_at timestamptz not null, made_by text not null,
		email text, seen_at timestamptz, tries int not null default 0, trying_since timestamptz, next_try_at timestamptz, sent_at timestamptz, failed_at timestamptz,
		unsure_at timestamptz, last_fault text, primary key (agency_id, id), unique (agency_id, person, day)
	)`.execute(db);
	await tenantTable(db, 'reminder_messages', ['select', 'insert', 'update']);
	await sql`create table reminders (
		agency_id uuid not null, id uuid not null, message_id uuid not null, position int not null, key text not null check (length(key) <= 300), stage text not null check (stage in ('remind', 'urge', 'report')),
		told_as text not null check (told_as in ('owner', 'head', 'office', 'leader')), facts jsonb not null,
		primary key (agency_id, id), unique (agency_id, key), foreign key (agency_id, message_id) references reminder_messages
	)`.execute(db);
	await tenantTable(db, 'reminders', ['select', 'insert']);
	await sql`create index reminders_of on reminders (agency_id, message_id)`.execute(db);
}
