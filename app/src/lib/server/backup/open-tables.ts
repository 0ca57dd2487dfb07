import type pg from 'pg';
import { quoted, type TableShape } from './catalog.ts';

type Reference = { readonly name: string; readonly table: string; readonly definition: string };
export type OpenTables = { close(): Promise<void> };

/**
 * Opens a schema's tables, emptied unless told otherwise, for rows as they are, in one transaction that `close` ends: no trigger counts, tells or refuses, no wall hides, and references are
 * proved all together at the end.
 */
export async function openTables(client: pg.Client, schema: 'public' | 'auth', { emptied = true } = {}): Promise<OpenTables> {
	await client.query('begin');
	const { rows: tables } = await client.query<{ name: string; forced: boolean }>(
		`select relname as name, relforcerowsecurity as forced from pg_catalog.pg_class
		where relnamespace = $1::regnamespace and relkind in ('r', 'p') and not relispartition and relname not like 'kysely\\_migration%' order by 1`,
		[schema]
	);
	const { rows: references } = await client.query<Reference>(
		`select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_catalog.pg_constraint
		where connamespace = $1::regnamespace and contype = 'f' and conparentid = 0 order by 2, 1`,
		[schema]
	);
	const each = (table: string, what: string) => `alter table ${schema}.${quoted(table)} ${what};`;
	const forced = tables.filter((table) => table.forced);
	await client.query(
		[
			...references.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)};`),
			...tables.map(({ name }) => each(name, 'disable trigger user')),
			...forced.map(({ name }) => each(name, 'no force row level security')),
			...(emptied ? [`truncate ${tables.map(({ name }) => `${schema}.${quoted(name)}`).join(', ')}`] : [])
		].join('\n')
	);
	const close = async () => {
		for (const { table, name, definition } of references) await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
		await client.query(
			[...tables.map(({ name }) => each(name, 'enable trigger user')), ...forced.map(({ name }) => each(name, 'force row level security'))].join('\n')
		);
		await client.query('commit');
	};
	return { close };
}

/** What `COPY … FROM` is told for a table of the archive. */
export function copyIn({ schema, name, columns }: TableShape): string {
	return `copy ${schema}.${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
}
