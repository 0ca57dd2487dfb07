import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Files of many units that the Office dropped together; each stays visible until it is taken for a unit or put aside. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table dropped_files (
			agency_id uuid not null,
			id uuid not null,
			obligation_id uuid not null,
			name text not null check (length(name) between 1 and 500),
			file_sha256 text,
			refusal text,
			same_as uuid,
			put_aside_at timestamptz,
			added_at timestamptz not null,
			added_by text not null,
			primary key (agency_id, id),
			foreign key (agency_id, obligation_id) references obligations (agency_id, id),
			foreign key (agency_id, file_sha256) references files (agency_id, sha256),
			foreign key (agency_id, same_as) references dropped_files (agency_id, id),
			check ((file_sha256 is null) = (refusal is not null))
		)`.execute(db);
	await sql`create index dropped_files_of on dropped_files (agency_id, obligation_id, added_at)`.execute(db);
	await tenantTable(db, 'dropped_files', ['select', 'insert', 'update']);
}
