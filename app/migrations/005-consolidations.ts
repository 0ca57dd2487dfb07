import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** The Office's fold of accepted returns: decisions while it is open, content and hash once it went to signature. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table consolidations (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			version integer not null,
			status text not null check (status in ('open', 'frozen', 'returned')),
			decisions jsonb not null,
			decisions_version integer not null default 1,
			heading jsonb not null,
			content jsonb,
			content_sha256 text,
			sources jsonb,
			docx_sha256 text,
			xlsx_sha256 text,
			kheo_version text,
			frozen_at timestamptz,
			frozen_by text,
			returned_at timestamptz,
			returned_by text,
			returned_reason text,
			primary key (agency_id, id),
			unique (agency_id, obligation_id, version),
			foreign key (agency_id, obligation_id) references obligations,
			check (status = 'open' or (content is not null and content_sha256 is not null and sources is not null))
		)`.execute(db);
	await tenantTable(db, 'consolidations');
	await sql`create unique index consolidations_one_open on consolidations (agency_id, obligation_id) where status <> 'returned'`.execute(db);
}
