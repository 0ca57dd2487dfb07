import { type Kysely, sql } from 'kysely';
import { tenantTable } from '#lib/server/database/tenant-table.ts';

/** Units that were joined, divided, renamed or closed on a day: who followed whom, on what decision, and where open duties went. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table reorganisations (
			agency_id uuid not null references agencies,
			id uuid not null,
			kind text not null check (kind in ('rename', 'merge', 'split', 'close')),
			on_day date not null,
			basis text not null check (length(basis) between 1 and 300),
			moves jsonb not null,
			done_at timestamptz not null,
			done_by text not null,
			primary key (agency_id, id)
		)`.execute(db);
	await tenantTable(db, 'reorganisations', ['select', 'insert']);
	await sql`
		create table unit_successions (
			agency_id uuid not null,
			reorganisation_id uuid not null,
			from_unit_id uuid not null,
			to_unit_id uuid not null,
			primary key (agency_id, from_unit_id, to_unit_id),
			foreign key (agency_id, reorganisation_id) references reorganisations,
			foreign key (agency_id, from_unit_id) references units,
			foreign key (agency_id, to_unit_id) references units
		)`.execute(db);
	await tenantTable(db, 'unit_successions', ['select', 'insert']);
	await sql`create index unit_successions_to on unit_successions (agency_id, to_unit_id)`.execute(db);
}
