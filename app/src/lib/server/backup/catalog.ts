import type pg from 'pg';
import { BackupRefusal } from './refusal.ts';
import type { TableRecord } from './manifest.ts';

export type TableShape = Pick<TableRecord, 'schema' | 'name' | 'columns'>;

/** What a session must say to be shown the rows of every agency (`seenWhole`), and to write each value in the same way everywhere. */
export const wholeSession = `
	select set_config('kheo.whole', 'on', false);
	set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set search_path = pg_catalog`;

/** The jobs that a use case left and nobody has done: a form of its own, so that another version of the queue can take them. */
export const waitingJobs: TableShape = { schema: 'pgboss', name: 'waiting', columns: ['id', 'name', 'data', 'start_after'] };

const waitingQuery = `select id, name, data, start_after from pgboss.job where state in ('created', 'retry', 'active') and data ? 'agencyId'`;

/** The tables of a schema with the columns that hold something of their own: a computed column is computed again. */
export async function tablesOf(client: pg.Client, schema: 'public' | 'auth'): Promise<TableShape[]> {
	const { rows } = await client.query<{ name: string; columns: string[] }>(
		`select c.relname as name, array(select a.attname::text from pg_catalog.pg_attribute a
			where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
		from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
		where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'kysely\\_migration%' order by c.relname`,
		[schema]
	);
	return rows.map((row) => ({ schema, ...row }));
}

export function rowsQuery({ schema, name, columns }: TableShape): string {
	if (schema === waitingJobs.schema) return waitingQuery;
	return `select ${columns.map(quoted).join(', ')} from ${schema}.${quoted(name)}`;
}

export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** Refuses when a table's wall between agencies would hide rows from the backup: a backup that lacks them without a word is worse than none. */
export async function refuseHiddenRows(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ name: string }>(`
		select c.relname as name from pg_catalog.pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and (
			not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'seen_whole')
			or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and not p.polpermissive and pg_get_expr(p.polqual, p.polrelid) not like '%kheo.whole%'))`);
	if (rows.length > 0) throw new BackupRefusal('backup.hidden-rows', rows.map(({ name }) => name).join(', '));
}
