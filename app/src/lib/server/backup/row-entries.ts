import { refuseHiddenRows, tablesOf, waitingJobs, type TableShape } from './catalog.ts';
import type { Progress } from './contents.ts';
import type { TableRecord } from './manifest.ts';
import { rowSum } from './row-sum.ts';
import type { Sessions } from './snapshot.ts';
import { rowsOut } from './source-rows.ts';
import { tarEntry } from './tar.ts';

/** So much of a table is held in memory, and is one file of the archive. */
const partBytes = 4 * 1024 * 1024;

export async function* rowEntries(snapshot: Sessions, progress: Progress): AsyncGenerator<Buffer, TableRecord[]> {
	await refuseHiddenRows(snapshot.public);
	const tables = [...(await tablesOf(snapshot.public, 'public')), ...(await tablesOf(snapshot.auth, 'auth')), waitingJobs];
	const records: TableRecord[] = [];
	for (const [index, table] of tables.entries()) {
		progress('rows', index, tables.length);
		records.push(yield* tableEntries(snapshot, table));
	}
	return records;
}

/** `rows/SCHEMA.TABLE/000001` and so on: put one after the other they are what `COPY … FROM` reads. */
async function* tableEntries(snapshot: Sessions, table: TableShape): AsyncGenerator<Buffer, TableRecord> {
	const sum = rowSum();
	let [held, size, part] = [[] as Buffer[], 0, 0];
	const flushed = () => {
		const bytes = Buffer.concat(held);
		[held, size, part] = [[], 0, part + 1];
		return tarEntry(`${partsOf(table)}${String(part).padStart(6, '0')}`, bytes);
	};
	for await (const chunk of rowsOut(snapshot[table.schema], table)) {
		sum.add(chunk);
		held.push(chunk);
		size += chunk.length;
		if (size >= partBytes) yield* flushed();
	}
	if (size > 0) yield* flushed();
	return { ...table, ...sum.result() };
}

/** How the names of a table's parts begin. */
export function partsOf({ schema, name }: Pick<TableShape, 'schema' | 'name'>): string {
	return `rows/${schema}.${name}/`;
}
