import { type Kysely, sql } from 'kysely';
import { currentAgency, tenantTable } from '#lib/server/database/tenant-table.ts';

/** Which unit of an agency stands for which lower agency here, and what lower agencies sent up: frozen registers and result reports as data. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table lower_agencies (
		agency_id uuid not null references agencies, unit_id uuid not null, lower_agency_id uuid not null,
		named_at timestamptz not null, named_by text not null, ended_at timestamptz, ended_by text,
		primary key (agency_id, unit_id, named_at), foreign key (agency_id, unit_id) references units,
		check (agency_id <> lower_agency_id), check ((ended_at is null) = (ended_by is null))
	)`.execute(db);
	await sql`create unique index lower_agencies_of_unit on lower_agencies (agency_id, unit_id) where ended_at is null`.execute(db);
	await sql`create unique index lower_agencies_once on lower_agencies (agency_id, lower_agency_id) where ended_at is null`.execute(db);
	await sql`create index lower_agencies_up on lower_agencies (lower_agency_id) where ended_at is null`.execute(db);
	await tenantTable(db, 'lower_agencies', ['select', 'insert', 'update']);
	await sql`create policy read_from_below on lower_agencies for select using (lower_agency_id = ${currentAgency})`.execute(db);
	await sql`create table lower_contents (
		agency_id uuid not null, id uuid not null, submission_id uuid not null, version int not null check (version > 0),
		kind text not null check (kind in ('register', 'results')), sender text not null, content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
		package_sha256 text not null, standing jsonb not null, content jsonb, taken_at timestamptz not null, taken_by text not null,
		accepted_at timestamptz, dropped_at timestamptz,
		primary key (agency_id, id), foreign key (agency_id, submission_id) references submissions, foreign key (agency_id, package_sha256) references files,
		check ((kind = 'results') = (content is not null))
	)`.execute(db);
	await sql`create unique index lower_contents_version on lower_contents (agency_id, submission_id, version)`.execute(db);
	await tenantTable(db, 'lower_contents', ['select', 'insert', 'update']);
	await sql`alter table consolidations add column levels jsonb`.execute(db);
}
