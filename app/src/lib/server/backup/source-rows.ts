import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { rowsQuery, type TableShape } from './catalog.ts';
import { rowSum } from './row-sum.ts';
import type { TableRecord } from './manifest.ts';

/** The rows of a table in Postgres' text form, which every version reads. */
export function rowsOut(client: pg.Client, table: TableShape): AsyncIterable<Buffer> {
	return client.query(to(`copy (${rowsQuery(table)}) to stdout`));
}

/** What is told of a table's rows as they lie in the database now. */
export async function sumOfRows(client: pg.Client, table: TableShape): Promise<TableRecord> {
	const sum = rowSum();
	for await (const chunk of rowsOut(client, table)) sum.add(chunk);
	return { ...table, ...sum.result() };
}
