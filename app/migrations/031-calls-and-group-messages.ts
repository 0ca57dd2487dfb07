import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What was said to units outside the system: the text pasted into their group, the calls made, what they promised; and the agency's own wording. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table message_templates (
		agency_id uuid not null, stage text not null check (stage in ('remind', 'urge', 'report')), text text not null check (length(text) between 1 and 3000),
		changed_at timestamptz not null, changed_by text not null, primary key (agency_id, stage)
	)`.execute(db);
	await tenantTable(db, 'message_templates');
	await sql`create table group_messages (
		agency_id uuid not null, id uuid not null, obligation_id uuid not null, stage text not null check (stage in ('remind', 'urge', 'report')),
		unit_ids uuid[] not null, text text not null check (length(text) between 1 and 5000), noted_at timestamptz not null, noted_by text not null, noted_name text not null,
		primary key (agency_id, id), foreign key (agency_id, obligation_id) references obligations
	)`.execute(db);
	await tenantTable(db, 'group_messages', ['select', 'insert']);
	await sql`create table unit_calls (
		agency_id uuid not null, id uuid not null, obligation_id uuid not null, unit_id uuid not null, person text not null check (length(person) between 1 and 100),
		called_on date not null, words text not null check (length(words) <= 500), promised_on date,
		entered_at timestamptz not null, entered_by text not null, entered_name text not null,
		primary key (agency_id, id), foreign key (agency_id, obligation_id, unit_id) references assignments, check (promised_on >= called_on)
	)`.execute(db);
	await tenantTable(db, 'unit_calls', ['select', 'insert']);
	await sql`create index unit_calls_of on unit_calls (agency_id, obligation_id, unit_id)`.execute(db);
	await sql`create index group_messages_of on group_messages (agency_id, obligation_id)`.execute(db);
}
