import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Declared } from '../register/field.ts';
import { register } from '../register/register.ts';
import type { PurposeName } from '../register/purposes.ts';

/** Where something about a person may lie: a table of the register, the columns that can be searched, and the key of its rows. */
export type Source = {
	readonly purpose: PurposeName;
	readonly table: string;
	readonly open: readonly string[];
	readonly sealed: readonly string[];
	/** By these the same telephone or mailbox is found without opening what is sealed; empty where it must be opened. */
	readonly marks: readonly string[];
	readonly keys: readonly string[];
	readonly fields: readonly Declared[];
};

/**
 * Not looked into: the log and its keys, whose values are sealed on purpose; the restricted register and the names of those who spoke in confidence, which their
 * keepers alone open; accounts' own schema, which the application cannot see; whole papers, which are searched on their own pages.
 */
const closed = new Set<PurposeName>(['log', 'restricted', 'voices']);
const papers = new Set([
	'documents.model',
	'documents.reading',
	'drafts.content',
	'draft_versions.content',
	'consolidations.whole',
	'consolidations.decisions',
	'plan_publications.pages'
]);

export async function sourcesIn(tx: ReadTx): Promise<Source[]> {
	const keys = await keysOfTables(tx);
	const wanted = register.filter(({ purpose, table, why }) => !closed.has(purpose) && !table.startsWith('auth.') && why !== 'nameless');
	return [...Map.groupBy(wanted, ({ purpose, table }) => `${purpose} ${table}`).values()].flatMap((fields) => sourceOf(fields, keys));
}

function sourceOf(fields: readonly Declared[], keys: ReadonlyMap<string, readonly string[]>): Source[] {
	const [first] = fields;
	if (!first) return [];
	const { purpose, table } = first;
	const lying = (kept: Declared['kept']) => fields.filter((field) => field.kept === kept).flatMap(({ columns }) => columns);
	const open = lying('open').filter((column) => !papers.has(`${table}.${column}`) && !/(?:^|_)(?:sha256|key)$/u.test(column));
	const sealed = lying('sealed');
	const marks = lying('marked').filter((column) => column.endsWith('_mark'));
	return open.length + sealed.length === 0 ? [] : [{ purpose, table, open, sealed, marks, keys: keys.get(table) ?? [], fields }];
}

async function keysOfTables(tx: ReadTx): Promise<ReadonlyMap<string, readonly string[]>> {
	const { rows } = await sql<{ table: string; names: string[] }>`select c.relname as "table", array_agg(a.attname::text order by a.attnum) as names
		from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
		where i.indisprimary and c.relnamespace = 'public'::regnamespace and a.attname <> 'agency_id' group by c.relname`.execute(tx);
	return new Map(rows.map(({ table, names }) => [table, names]));
}

/** The key of a row as one word. */
export function keyOf({ keys }: Pick<Source, 'keys'>) {
	return sql<string>`concat_ws(':', ${sql.join(keys.map((key) => sql`t.${sql.ref(key)}::text`))})`;
}
