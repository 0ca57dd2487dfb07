import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** What guards the forms that anybody may send: how hard the proof of work is, which proofs were used, and the agency's rules for what is looked at first. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table open_form_settings (
		agency_id uuid primary key, work text not null check (work in ('none', 'light', 'usual', 'heavy')), version integer not null default 1
	)`.execute(db);
	await tenantTable(db, 'open_form_settings', ['select', 'insert', 'update']);

	await sql`create table spent_challenges (
		agency_id uuid not null, signature text not null check (length(signature) = 64), expires_at timestamptz not null, primary key (agency_id, signature)
	)`.execute(db);
	await sql`create index spent_challenges_expired on spent_challenges (agency_id, expires_at)`.execute(db);
	await tenantTable(db, 'spent_challenges', ['select', 'insert', 'delete']);
	await rules(db);
}

/** A rule that was taken away keeps what it caught; a message that is held is released once, by a person. */
async function rules(db: Kysely<unknown>): Promise<void> {
	await sql`create table spam_rules (
		agency_id uuid not null, id uuid not null, kind text not null check (kind in ('words', 'links', 'length')), words text not null check (length(words) <= 100),
		most integer check (most between 0 and 10000), added_at timestamptz not null, added_by text not null, ended_at timestamptz, ended_by text,
		primary key (agency_id, id), check ((kind = 'words') = (words <> '')), check ((kind = 'words') = (most is null)), check ((ended_at is null) = (ended_by is null))
	)`.execute(db);
	await sql`create unique index spam_rules_once on spam_rules (agency_id, kind, words) where ended_at is null`.execute(db);
	await tenantTable(db, 'spam_rules', ['select', 'insert', 'update']);

	await sql`create table held_messages (
		agency_id uuid not null, id uuid not null, kind text not null check (kind in ('feedback', 'question', 'remark', 'thanks')), message_id uuid not null, rule_id uuid,
		held_at timestamptz not null, released_at timestamptz, released_by text,
		primary key (agency_id, id), foreign key (agency_id, rule_id) references spam_rules, check ((released_at is null) = (released_by is null))
	)`.execute(db);
	await sql`create unique index held_messages_once on held_messages (agency_id, kind, message_id, rule_id) nulls not distinct`.execute(db);
	await sql`create index held_messages_of_rule on held_messages (agency_id, rule_id)`.execute(db);
	await tenantTable(db, 'held_messages', ['select', 'insert', 'update']);
}
