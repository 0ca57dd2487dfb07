import { sql, type Kysely, type RawBuilder } from 'kysely';
import { seenWhole } from './seen-whole.ts';

/** The agency of this transaction, or null outside one. An empty setting is what a finished transaction leaves behind. */
export const currentAgency: RawBuilder<string> = sql.raw("nullif(current_setting('kheo.agency_id', true), '')::uuid");

export type Grant = 'select' | 'insert' | 'update' | 'delete';

/**
 * Puts a new table behind the wall between agencies: forced row-level security, `agency_id` filled from the transaction,
 * and the app's rights (all four, unless the table is one that must not be changed). For migrations; the table must have `agency_id uuid not null`.
 */
export async function tenantTable(db: Kysely<unknown>, name: string, grants: readonly Grant[] = ['select', 'insert', 'update', 'delete']): Promise<void> {
	const table = sql.table(name);
	await sql`alter table ${table} alter column agency_id set default ${currentAgency}`.execute(db);
	await sql`alter table ${table} enable row level security`.execute(db);
	await sql`alter table ${table} force row level security`.execute(db);
	await sql`create policy one_agency on ${table} using (agency_id = ${currentAgency}) with check (agency_id = ${currentAgency})`.execute(db);
	await seenWhole(db, name);
	await sql`grant ${sql.raw(grants.join(', '))} on ${table} to kheo_app`.execute(db);
}
