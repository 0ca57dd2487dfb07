import { sql } from 'kysely';
import type { FoundRef } from '#lib/server/database/tables/personal-data.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import type { Hit } from '../found.ts';
import { inWords } from './find-person.ts';
import { keyOf, type Source, sourcesIn } from './sources.ts';

/** The rows that were marked as being about the person, as they are now; one that is gone meanwhile is left out. */
export async function readFound(tx: ReadTx, found: readonly FoundRef[]): Promise<Hit[]> {
	const hits: Hit[] = [];
	for (const source of await sourcesIn(tx)) {
		const ids = found.filter(({ table }) => table === source.table).map(({ id }) => id);
		if (ids.length > 0) hits.push(...(await rowsOf(tx, source, ids)));
	}
	return hits;
}

async function rowsOf(tx: ReadTx, source: Source, ids: readonly string[]): Promise<Hit[]> {
	const columns = [...source.open, ...source.sealed];
	const pairs = sql.join(columns.flatMap((column) => [sql.lit(column), sql`t.${sql.ref(column)}`]));
	const { rows } = await sql<{
		id: string;
		values: Record<string, unknown>;
	}>`select ${keyOf(source)} as id, jsonb_strip_nulls(jsonb_build_object(${pairs})) as values
		from ${sql.table(source.table)} t where ${keyOf(source)} in (${sql.join(ids)})`.execute(tx);
	const field = source.fields.find(({ kept }) => kept === 'sealed') ?? source.fields[0];
	return (await reveal(tx, rows)).map(({ id, values }) => ({
		purpose: source.purpose,
		table: source.table,
		id,
		values: inWords(values),
		erasure: field?.erasure ?? 'stays',
		why: field?.why ?? null
	}));
}
