import { type Column, searchKey } from '@kheo/core';
import type { Grid } from './place-spans.ts';
import { typedColumns } from './sheet.ts';

/** Drops what a copied table carries besides its data: empty rows, the heading row, the row of column numbers, and the running numbers of Stt. */
export function withoutFurniture(grid: Grid, columns: readonly Column[], column: string): Grid {
	const headings = new Set(columns.map(({ heading }) => searchKey(heading)));
	const rows = grid.filter((row) => row.some((cell) => cell !== '') && !isHeading(row, headings) && !isColumnNumbers(row));
	const fromFirst = typedColumns(columns)[0]?.key === column;
	return fromFirst && hasOrdinals(rows) ? rows.map((row) => row.slice(1)) : rows;
}

function isHeading(row: readonly string[], headings: ReadonlySet<string>): boolean {
	const filled = row.filter((cell) => cell !== '');
	return filled.filter((cell) => headings.has(searchKey(cell))).length * 2 > filled.length;
}

/** "(1) | (2) | (3)" under the headings. */
function isColumnNumbers(row: readonly string[]): boolean {
	return row.length > 2 && row.every((cell, index) => cell.replace(/[()]/g, '') === String(index + 1));
}

/** No activity is named by a bare number, so a first column of numbers is Stt. */
function hasOrdinals(rows: Grid): boolean {
	const numbered = rows.every((row) => row.length > 1 && /^(\d{1,4}[.)]?)?$/.test(row[0] ?? ''));
	return numbered && rows.some((row) => row[0] !== '');
}
