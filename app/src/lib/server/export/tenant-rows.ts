import type pg from 'pg';
import { quoted } from '../backup/catalog.ts';
import type { ExportedTable } from './manifest.ts';

export type TenantTable = Pick<ExportedTable, 'name' | 'columns'>;

/** Tables whose rows belong to an agency, with the columns that hold something of their own. */
export async function tenantTables(client: pg.Client): Promise<TenantTable[]> {
	const { rows } = await client.query<TenantTable>(
		`select c.relname as name, (select json_agg(json_build_object('name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod)) order by a.attnum)
			from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
		from pg_catalog.pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
			and exists (select from pg_catalog.pg_attribute g where g.attrelid = c.oid and g.attname = 'agency_id' and not g.attisdropped) order by c.relname`
	);
	return rows;
}

/** One line a row: JSON knows no control characters, so with these as its marks COPY leaves every line as it is. */
const bare = `(format csv, delimiter e'\\x02', quote e'\\x01', escape e'\\x01')`;

/** What `COPY … TO` is told for one agency's rows as JSON, in an order of their own. */
export function jsonOut({ name, columns }: TenantTable, agencyId: string): string {
	const list = columns.map((column) => quoted(column.name)).join(', ');
	return `copy (select line from (select to_jsonb(t)::text as line from (select ${list} from public.${quoted(name)} where agency_id = '${agencyId}') t) l order by line) to stdout with ${bare}`;
}

export function csvOut({ name, columns }: TenantTable, agencyId: string): string {
	const list = columns.map((column) => quoted(column.name)).join(', ');
	return `copy (select ${list} from public.${quoted(name)} where agency_id = '${agencyId}') to stdout with (format csv, header)`;
}

export const jsonIn = `copy pg_temp.lines (line) from stdin with ${bare}`;

/** Rows from the lines that lie in `pg_temp.lines`. */
export function rowsIn({ name, columns }: TenantTable): string {
	const list = columns.map((column) => quoted(column.name)).join(', ');
	return `insert into public.${quoted(name)} (${list}) overriding system value select ${list} from pg_temp.lines, jsonb_populate_record(null::public.${quoted(name)}, line)`;
}
