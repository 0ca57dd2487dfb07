import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Column } from '../register/register.ts';

/** Every column of every table, from the database's own catalogue. */
export async function listColumns(tx: ReadTx): Promise<Column[]> {
	const { rows } = await sql<Column>`select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type
		from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
		order by c.relname, a.attnum`.execute(tx);
	return rows.filter(({ table }) => !table.startsWith('kysely_'));
}
