import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Who agreed to what, on which words, and when they took it back (Luật 91/2025/QH15, Điều 9). The person is sealed under a key of the consent alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table consent_wordings (
		agency_id uuid not null, purpose text not null check (purpose in ('photo', 'name', 'contact', 'story')), version integer not null, words text not null check (length(words) between 1 and 3000),
		made_at timestamptz not null, made_by text not null, primary key (agency_id, purpose, version)
	)`.execute(db);
	await tenantTable(db, 'consent_wordings', ['select', 'insert']);
	await sql`create table consents (
		agency_id uuid not null, id uuid not null, purpose text not null, wording_version integer not null, person jsonb, how text not null check (how in ('screen', 'paper', 'spoken')),
		witness text not null default '' check (length(witness) <= 200), kept_where text not null default '' check (length(kept_where) <= 300), given_on date not null, entered_at timestamptz not null, entered_by text not null,
		used_in text not null check (used_in in ('evidence', 'nomination', 'post', 'model', 'other')), used_id uuid, used_words text not null default '' check (length(used_words) <= 300),
		withdrawn_on date, withdrawn_how text check (length(withdrawn_how) between 1 and 500), withdrawn_by text, take_down_due date, stopped boolean not null default false, taken_down_on date, taken_down_by text,
		forgotten_at timestamptz, version integer not null default 1, primary key (agency_id, id), foreign key (agency_id, purpose, wording_version) references consent_wordings,
		check ((withdrawn_on is null) = (take_down_due is null)), check (taken_down_on is null or withdrawn_on is not null), check (how <> 'spoken' or witness <> '')
	)`.execute(db);
	await sql`create index consents_newest on consents (agency_id, entered_at desc)`.execute(db);
	await tenantTable(db, 'consents', ['select', 'insert', 'update']);
}
