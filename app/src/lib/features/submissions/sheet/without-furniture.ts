import { type Column, countsOnce, isGroupLabel, nameJoint, searchKey } from '@kheo/core';
import type { Grid, Place } from './place-spans.ts';
import { typedColumns } from './sheet.ts';

/**
 * Drops what a copied table carries besides its data: empty rows, the heading rows, the row of column numbers, rows that only name a group,
 * and the running numbers of Stt. A number merged over rows stays in the first of them.
 */
export function withoutFurniture(grid: readonly (readonly Place[])[], columns: readonly Column[], column: string): Grid {
	const headings = new Set(columns.flatMap(({ heading }) => [heading, ...heading.split(nameJoint)]).map(searchKey));
	const data = grid.filter((row) => row.some(({ words }) => words !== '') && !isHeading(row, headings) && !isColumnNumbers(row) && !isGroup(row));
	const typed = typedColumns(columns);
	const from = typed.findIndex(({ key }) => key === column);
	const numbered = from === 0 && hasOrdinals(data);
	const rows = numbered ? data.map((row) => row.slice(1)) : data;
	const entries = rows.map((row) => row.map((place, at) => (isCountedAbove(place, typed[from + at]) ? '' : place.words)));
	return numbered ? joinEntries(entries, data) : entries;
}

function isHeading(row: readonly Place[], headings: ReadonlySet<string>): boolean {
	const filled = row.filter(({ words }) => words !== '');
	return filled.filter(({ words }) => headings.has(searchKey(words))).length * 2 > filled.length;
}

/** "(1) | (2) | (3)" under the headings. */
function isColumnNumbers(row: readonly Place[]): boolean {
	return row.length > 2 && row.every(({ words }, index) => words.replace(/[()]/g, '') === String(index + 1));
}

/** "I. Tuyên truyền" across the table, "II | Vệ sinh môi trường" across what is left of it. */
function isGroup(row: readonly Place[]): boolean {
	const own = row.filter(({ words, repeated }) => words !== '' && !repeated);
	const said = own.length === 2 && isGroupLabel(own[0]?.words ?? '') ? own[1] : own.length === 1 ? own[0] : undefined;
	return said !== undefined && said.across >= Math.max(2, row.length - 2);
}

/** No activity is named by a bare number, so a first column of numbers is Stt. */
function hasOrdinals(rows: readonly (readonly Place[])[]): boolean {
	const numbered = rows.every((row) => row.length > 1 && /^(\d{1,4}[.)]?)?$/.test(row[0]?.words ?? ''));
	return numbered && rows.some((row) => row[0]?.words !== '');
}

function isCountedAbove({ words, repeated }: Place, column: Column | undefined): boolean {
	return repeated && column !== undefined && countsOnce(column) && /\d/.test(words);
}

/** Number and name both reach down from the row above: one entry that was split only in its other columns. */
function joinEntries(entries: readonly string[][], rows: readonly (readonly Place[])[]): Grid {
	const joined: string[][] = [];
	for (const [index, entry] of entries.entries()) {
		const above = joined.at(-1);
		if (above && rows[index]?.[0]?.repeated && rows[index]?.[1]?.repeated)
			joined[joined.length - 1] = above.map((words, at) => withLine(words, entry[at] ?? ''));
		else joined.push(entry);
	}
	return joined;
}

function withLine(above: string, words: string): string {
	if (words === '' || above.split('\n').includes(words) || above === words) return above;
	return above === '' ? words : `${above}\n${words}`;
}
