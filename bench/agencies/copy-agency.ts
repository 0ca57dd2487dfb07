import type pg from 'pg';

type Column = { readonly table: string; readonly name: string };

/**
 * Writes so many more agencies, each with all the rows of this one: keys begin with the agency, so that the same ids may stand under another. As a superuser with
 * triggers and foreign keys off, table by table, which is how ten million rows come in within minutes. Returns how many rows the tenant tables then hold.
 */
export async function copyAgency(client: pg.Client, agencyId: string, copies: number): Promise<number> {
	await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'");
	await client.query('create temporary table copies as select n, gen_random_uuid() as id from generate_series(1, $1) as n'.replace('$1', String(copies)));
	for (const [table, columns] of Map.groupBy(await columnsOf(client), ({ table }) => table)) {
		const names = columns.map(({ name }) => client.escapeIdentifier(name));
		const values = columns.map(({ name }) => valueOf(table, name, client));
		await client.query(
			`insert into ${client.escapeIdentifier(table)} (${names.join(', ')}) select ${values.join(', ')} from copies c cross join ${client.escapeIdentifier(table)} t
			where t.agency_id = '${agencyId}' order by c.n`
		);
	}
	await client.query('analyze');
	return countRows(client);
}

/** What the database makes by itself (numbers of an identity) is left to it. */
async function columnsOf(client: pg.Client): Promise<readonly Column[]> {
	const { rows } = await client.query<Column>(`select c.relname as table, a.attname as name from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
			and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'agency_id')
		order by c.relname, a.attnum`);
	return rows;
}

function valueOf(table: string, column: string, client: pg.Client): string {
	if (column === 'agency_id') return 'c.id';
	return table === 'agency_directory' && column === 'slug' ? "t.slug || '-' || c.n" : `t.${client.escapeIdentifier(column)}`;
}

async function countRows(client: pg.Client): Promise<number> {
	const { rows } = await client.query<{ rows: number }>(`select sum(greatest(reltuples, 0))::float8 as rows from pg_class c
		where relnamespace = 'public'::regnamespace and relkind = 'r' and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'agency_id')`);
	return rows[0]?.rows ?? 0;
}
