import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Bút phê: what a leader wrote by hand on the slip of a version, as it stands there, and the duty it became. */
export async function directives(db: Kysely<unknown>): Promise<void> {
	await sql`create table directives (
		agency_id uuid not null, id uuid not null, consolidation_id uuid not null, words text not null check (length(words) between 1 and 1000),
		by_position text not null check (length(by_position) <= 100), by_name text not null check (length(by_name) between 1 and 50), written_on date not null,
		file_sha256 text, file_name text check (length(file_name) <= 200), entered_at timestamptz not null, entered_by text not null,
		primary key (agency_id, id), foreign key (agency_id, consolidation_id) references consolidations, check ((file_sha256 is null) = (file_name is null))
	)`.execute(db);
	await sql`create index directives_of on directives (agency_id, consolidation_id)`.execute(db);
	await tenantTable(db, 'directives', ['select', 'insert']);
	await sql`alter table obligations add column directive_id uuid, add column deadline_words text check (length(deadline_words) <= 200),
		add foreign key (agency_id, directive_id) references directives, add check (directive_id is null or source is null)`.execute(db);
	await sql`create unique index obligations_directive on obligations (agency_id, directive_id)`.execute(db);
}
