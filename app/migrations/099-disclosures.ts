import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** What the agency must disclose, in numbered versions of its list, and every time it did: what, how, on which day, by whom, with which proof. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table disclosure_lists (
		agency_id uuid not null, version integer not null check (version > 0), items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 500),
		how text not null check (how in ('agency', 'commune', 'file', 'line')), made_at timestamptz not null, made_by text not null, primary key (agency_id, version)
	)`.execute(db);
	await tenantTable(db, 'disclosure_lists', ['select', 'insert']);
	await tellsThePeople(db, 'disclosure_lists');

	await sql`create table disclosure_postings (
		agency_id uuid not null, id uuid not null, item_id uuid not null, title text not null check (length(title) between 1 and 300),
		form text not null check (form in ('board', 'portal', 'loudspeaker', 'meeting', 'written', 'network', 'other')), place text not null check (length(place) <= 200),
		posted_on date not null, posted_until date check (posted_until >= posted_on), decided_on date check (decided_on <= posted_on), valid_to date check (valid_to >= posted_on),
		done_by text not null check (length(done_by) between 1 and 200), link text not null check (length(link) <= 500), file_sha256 text, file_name text check (length(file_name) <= 200),
		entered_at timestamptz not null, entered_by text not null, struck_at timestamptz, struck_by text, struck_because text check (length(struck_because) between 1 and 500),
		primary key (agency_id, id), check (num_nulls(struck_at, struck_by, struck_because) in (0, 3)), check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create index disclosure_postings_of on disclosure_postings (agency_id, item_id, posted_on desc) where struck_at is null`.execute(db);
	await tenantTable(db, 'disclosure_postings', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'disclosure_postings');
}
