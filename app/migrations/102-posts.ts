import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';
import { tellsThePeople } from '#lib/server/database/tells-the-people.ts';

/** News of the agency: what is said, who let it be said and from when, and where else it went. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table posts (
		agency_id uuid not null, id uuid not null, title text not null check (length(title) between 1 and 200), words text not null check (length(words) between 1 and 20000),
		picture_sha256 text, picture_alt text not null check (length(picture_alt) <= 300), plan_id uuid,
		state text not null default 'draft' check (state in ('draft', 'approved', 'withdrawn')), publish_on date, publish_at text check (publish_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
		written_at timestamptz not null, written_by_id text not null, written_by text not null, decided_at timestamptz, decided_by_id text, decided_by text,
		reason text check (length(reason) between 1 and 500), version integer not null default 1,
		primary key (agency_id, id), foreign key (agency_id, plan_id) references plans,
		check ((state = 'draft') = (decided_at is null)), check ((state = 'withdrawn') = (reason is not null)), check (picture_sha256 is null or picture_alt <> ''),
		constraint posts_not_alone check (state <> 'approved' or (decided_by_id <> written_by_id and num_nulls(publish_on, publish_at) = 0))
	)`.execute(db);
	await sql`create index posts_newest on posts (agency_id, publish_on desc, publish_at desc) where state = 'approved'`.execute(db);
	await tenantTable(db, 'posts', ['select', 'insert', 'update']);
	await tellsThePeople(db, 'posts');

	await sql`create table post_outings (
		agency_id uuid not null, id uuid not null, post_id uuid not null, channel text not null check (channel in ('facebook', 'zalo', 'website', 'broadcast', 'board', 'other')),
		place text not null check (length(place) between 1 and 200), posted_on date, link text not null default '' check (length(link) <= 500), file_sha256 text, file_name text check (length(file_name) <= 200),
		reach integer check (reach between 0 and 1000000000), reach_on date, entered_at timestamptz not null, entered_by text not null, dropped_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, post_id) references posts, check ((file_sha256 is null) = (file_name is null)),
		check ((reach is null) = (reach_on is null)), check (posted_on is not null or num_nonnulls(reach, file_sha256) = 0)
	)`.execute(db);
	await tenantTable(db, 'post_outings', ['select', 'insert', 'update']);
}
