import { messagesIn } from '#lib/i18n/messages-in.ts';
import { searchKey } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { findMarkKey, markOf } from '#lib/server/personal/contact-mark.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import type { Hit, Hits } from '../found.ts';
import type { PersonSearch } from '../request-schema.ts';
import { keyOf, type Source, sourcesIn } from './sources.ts';
import { sayMoment } from '../say-moment.ts';

const OF_ONE_TABLE = 50;
const BATCH = 500;
const SHORTEST = 4;

/** What is looked for: each kept as a search compares it. A telephone is its last nine digits, so that 0… and 84… are one. */
type Terms = { readonly words: readonly string[]; readonly digits: string | null; readonly mail: string | null };

export function termsOf({ name, phone, mail, code }: PersonSearch): Terms | null {
	const words = [name, mail, code].map(searchKey).filter((word) => word.length >= SHORTEST);
	const bare = phone.replace(/\D/gu, '').slice(-9);
	const digits = bare.length === 9 ? bare : null;
	return words.length === 0 && digits === null ? null : { words, digits, mail: mail.includes('@') ? mail : null };
}

/** Everything of the register in which one of the terms stands; sealed values are opened one after another. */
export async function findPerson(tx: ReadTx, terms: Terms): Promise<Hits> {
	const hits: Hit[] = [];
	const more: string[] = [];
	for (const source of await sourcesIn(tx)) {
		const found = rowByRow([...(await sealedRows(tx, source, terms)), ...(await openRows(tx, source, terms))]);
		hits.push(...found.slice(0, OF_ONE_TABLE));
		if (found.length > OF_ONE_TABLE) more.push(source.table);
	}
	return { hits, more };
}

/** A row in which both a sealed and an open column say it is one row; its sealed part tells how it goes. */
function rowByRow(found: readonly Hit[]): Hit[] {
	return [...Map.groupBy(found, ({ id }) => id).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, values: Object.assign({}, first.values, ...others.map(({ values }) => values)) as Hit['values'] }] : []
	);
}

async function openRows(tx: ReadTx, source: Source, { words, digits }: Terms): Promise<Hit[]> {
	if (source.open.length === 0) return [];
	const all = sql`concat_ws(' ', ${sql.join(source.open.map((column) => sql`t.${sql.ref(column)}::text`))})`;
	const ways = [
		...words.map((word) => sql`position(${word} in key_of_words(${all})) > 0`),
		...(digits === null ? [] : [sql`position(${digits} in regexp_replace(${all}, '[^0-9]', '', 'g')) > 0`])
	];
	const { rows } = await sql<{ id: string; values: Record<string, unknown> }>`select ${keyOf(source)} as id, ${valuesOf(source.open)} as values
		from ${sql.table(source.table)} t where ${sql.join(ways, sql` or `)} limit ${OF_ONE_TABLE + 1}`.execute(tx);
	return rows.map(({ id, values }) => hitOf(source, id, values, 'open'));
}

async function sealedRows(tx: ReadTx, source: Source, terms: Terms): Promise<Hit[]> {
	const found: Hit[] = [];
	if (source.sealed.length === 0) return found;
	if (source.marks.length > 0) return markedRows(tx, source, terms);
	for (let last = ''; ;) {
		const { rows } = await sql<{ id: string; values: Record<string, unknown> }>`select ${keyOf(source)} as id, ${valuesOf(source.sealed)} as values
			from ${sql.table(source.table)} t where coalesce(${sql.join(source.sealed.map((column) => sql`t.${sql.ref(column)}`))}) is not null and ${keyOf(source)} > ${last}
			order by 1 limit ${BATCH}`.execute(tx);
		const opened = await reveal(tx, rows);
		found.push(...opened.filter(({ values }) => says(JSON.stringify(values), terms)).map(({ id, values }) => hitOf(source, id, values, 'sealed')));
		const end = rows.at(-1);
		if (!end || rows.length < BATCH || found.length > OF_ONE_TABLE) return found;
		last = end.id;
	}
}

/** Where the whole telephone or mailbox is the one that is looked for; part of one finds nothing here. */
async function markedRows(tx: ReadTx, source: Source, { digits, mail }: Terms): Promise<Hit[]> {
	const key = await findMarkKey(tx);
	const wanted = [digits, mail].flatMap((text) => (key !== null && text !== null ? [markOf(key, text)] : []));
	if (wanted.length === 0) return [];
	const ways = source.marks.map((mark) => sql`${sql.ref(`t.${mark}`)} in (${sql.join(wanted)})`);
	const { rows } = await sql<{ id: string; values: Record<string, unknown> }>`select ${keyOf(source)} as id, ${valuesOf(source.sealed)} as values
		from ${sql.table(source.table)} t where ${sql.join(ways, sql` or `)} limit ${OF_ONE_TABLE + 1}`.execute(tx);
	return (await reveal(tx, rows)).map(({ id, values }) => hitOf(source, id, values, 'sealed'));
}

function valuesOf(columns: readonly string[]) {
	return sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql`t.${sql.ref(column)}`]))}))`;
}

function says(text: string, { words, digits }: Terms): boolean {
	const key = searchKey(text);
	return words.some((word) => key.includes(word)) || (digits !== null && text.replace(/\D/gu, '').includes(digits));
}

function hitOf(source: Source, id: string, values: Record<string, unknown>, kept: 'open' | 'sealed'): Hit {
	const { purpose, table, fields } = source;
	const field = fields.find((one) => one.kept === kept);
	return { purpose, table, id, values: inWords(values), erasure: field?.erasure ?? 'stays', why: field?.why ?? null };
}

/** What the search and the list of marks need themselves: it says nothing to the person. */
const inner = new Set(['found', 'search_key', 'exact_key', 'code_key']);

/** Values as people read them: words as they are, the rest in short; what is empty is left out. */
export function inWords(values: Record<string, unknown>): Record<string, string> {
	const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : wordsIn(value)] as const);
	return Object.fromEntries(said.filter(([name, words]) => words !== '' && !inner.has(name)));
}

/** As JSON keeps a moment; people read it in the province's time. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u;

function wordsIn(value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	if (typeof value !== 'object') return moment.test(String(value)) ? sayMoment(new Date(String(value))) : String(value);
	const parts = Array.isArray(value)
		? value.map(wordsIn)
		: Object.entries(value).map(([name, one]) => [messagesIn('vi').personalColumns[name] ?? name, wordsIn(one)].join(': '));
	return parts.filter((part) => part !== '' && !part.endsWith(': ')).join('; ');
}
