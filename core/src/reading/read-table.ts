import type { Source } from '../document/source.ts';
import type { TableRow } from '../document/document.ts';
import { fold } from './fold.ts';
import type { AppendixTable } from './reading.ts';
import { tableHead } from './table-head.ts';

const ordinal = /^(?:stt|tt|so tt|s\.t\.t|so thu tu|no\.?)$/u;

/** Columns and data rows of a table. A second header row and the row of column numbers are no data, nor are placeholders. */
export function readTable(cells: readonly (readonly string[])[], rows: readonly TableRow[], source: Source): AppendixTable | null {
	const headAt = Math.max(
		0,
		cells.findIndex((row) => row.some((cell) => ordinal.test(fold(oneLine(cell)))))
	);
	const lines = cells.slice(headAt, headAt + 3).map((row) => row.map(oneLine));
	const { height, columns, subColumns } = tableHead(lines, rows.slice(headAt));
	if (columns.filter((name) => name !== '').length < 2) return null;
	const body = cells.slice(headAt + height).map((row) => row.map((cell) => cell.trim()));
	const divided = subColumns.some((parts) => parts.length > 0);
	return { columns, ...(divided && { subColumns }), rows: body.filter((row) => !isPlaceholder(row) && !isColumnNumbers(row)), source };
}

function isPlaceholder(row: readonly string[]): boolean {
	return row.slice(1).every((cell) => /^[\s.…_-]*$/u.test(cell)) && /^[\s\d.…_)-]*$/u.test(row[0] ?? '');
}

function isColumnNumbers(row: readonly string[]): boolean {
	return row.length > 2 && row.every((cell, index) => cell === `(${index + 1})` || cell === String(index + 1));
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
