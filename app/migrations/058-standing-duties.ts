import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Duties without an end: how often they are confirmed and what units said of them; and the one link by which a unit without an account opens its page. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table standing_duties (
		agency_id uuid not null, obligation_id uuid not null, rhythm text not null check (rhythm in ('month', 'quarter', 'half-year', 'year', 'occasion')),
		from_day date not null, until_day date check (until_day >= from_day), version integer not null default 1, chosen_at timestamptz not null, chosen_by text not null,
		primary key (agency_id, obligation_id), foreign key (agency_id, obligation_id) references obligations
	)`.execute(db);
	await tenantTable(db, 'standing_duties', ['select', 'insert', 'update']);
	await sql`create table standing_words (
		agency_id uuid not null, id uuid not null, obligation_id uuid not null, unit_id uuid not null, kind text not null check (kind in ('doing', 'difficulty')),
		for_day date not null, words text not null check (length(words) between 1 and 1000), channel text not null check (channel in ('account', 'link', 'office')),
		said_at timestamptz not null, said_by text not null,
		primary key (agency_id, id), foreign key (agency_id, obligation_id, unit_id) references assignments (agency_id, obligation_id, unit_id)
	)`.execute(db);
	await sql`create index standing_words_of on standing_words (agency_id, obligation_id, unit_id, said_at)`.execute(db);
	await tenantTable(db, 'standing_words', ['select', 'insert']);
	await sql`create table unit_links (
		agency_id uuid not null, id uuid not null, unit_id uuid not null, token_sha256 text not null, created_at timestamptz not null, created_by text not null,
		expires_at timestamptz not null, revoked_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, unit_id) references units
	)`.execute(db);
	await sql`create unique index unit_links_one on unit_links (agency_id, unit_id) where revoked_at is null`.execute(db);
	await sql`create unique index unit_links_token on unit_links (agency_id, token_sha256)`.execute(db);
	await tenantTable(db, 'unit_links', ['select', 'insert', 'update']);
}
