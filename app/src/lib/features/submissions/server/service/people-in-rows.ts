import type { Cells } from '@kheo/core';
import { sql } from 'kysely';
import type { PeopleFields } from '#lib/server/audit/close-drafts.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';

/**
 * Which columns of these rows' forms name people, by row. What stands in them is personal: the log seals it with a key of the row, since people named
 * there have no account. The words of an activity are official content and stay readable.
 */
export async function peopleColumns(tx: ReadTx, rowIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	if (rowIds.length === 0) return new Map();
	const { rows } = await sql<{ id: string; columns: string[] }>`
		select r.id, array_agg(c->>'key') as columns from submission_rows r
		join submissions s on s.id = r.submission_id join obligations o on o.id = s.obligation_id join forms f on f.id = o.form_id
		cross join jsonb_array_elements(f.columns) c
		where r.id = any(${rowIds}::uuid[]) and c->>'type' = 'people' group by r.id`.execute(tx);
	return new Map(rows.map(({ id, columns }) => [id, new Set(columns)]));
}

/** A row's words as the log keeps them. */
export function rowForLog(rowId: string, cells: Cells, people: ReadonlySet<string> | undefined): { readonly [column: string]: unknown } {
	return Object.fromEntries(Object.entries(cells).map(([column, words]) => [column, wordsForLog(rowId, column, words, people)]));
}

/** One cell's words as the log keeps them. */
export function wordsForLog(rowId: string, column: string, words: string, people: ReadonlySet<string> | undefined): unknown {
	return people?.has(column) ? aboutPerson(rowSubject(rowId), words) : words;
}

/** Whose key covers the people named in a row; as the closing of drafts names it, by type and id of the subject. */
export function rowSubject(rowId: string): string {
	return `submission-row:${rowId}`;
}

/** For the closing of what was gathered while people typed. */
export const peopleInDrafts: PeopleFields = { 'submission-row': peopleColumns };
