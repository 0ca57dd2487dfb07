import type { Block, Table, TableCell, TableRow } from '@kheo/core';
import { FileRefused } from '../refused.ts';
import { MOST_CELLS, type Sheet } from './read-sheet.ts';

const TWIPS_PER_CHARACTER = 110;
const USUAL_WIDTH = 9;
/** An area mostly empty is still one table, but not an endless one. */
const MOST_PLACES = 1_000_000;

/** Adds the used range of a sheet as one table; rows and columns without any text are left out. */
export function addSheetTable(blocks: Block[], sheet: Sheet): void {
	const rowNumbers = [...sheet.rows.keys()].sort((a, b) => a - b);
	const columnNumbers = [...new Set([...sheet.rows.values()].flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
	if (rowNumbers.length === 0) return;
	if (rowNumbers.length * columnNumbers.length > MOST_PLACES) throw new FileRefused('file.too-many-cells', { limit: MOST_CELLS });
	const merged = mergedPlaces(sheet, rowNumbers, columnNumbers);
	const rows: TableRow[] = [];
	const grid = columnNumbers.map((column) => Math.round((sheet.widths.get(column) ?? USUAL_WIDTH) * TWIPS_PER_CHARACTER));
	const table: Table = { kind: 'table', grid, rows, borders: 'all' };
	blocks.push(table);
	rowNumbers.forEach((row, rowIndex) => {
		const cells: TableCell[] = [];
		columnNumbers.forEach((column, columnIndex) => {
			const span = merged.get(placeKey(rowIndex, columnIndex)) ?? { colSpan: 1, rowSpan: 1 };
			if (span === 'covered') return;
			const first = blocks.length;
			blocks.push({ kind: 'paragraph', runs: sheet.rows.get(row)?.get(column) ?? [], style: {}, within: 'body' });
			cells.push({ first, end: first + 1, column: columnIndex, ...span });
		});
		rows.push({ cells });
	});
}

type Span = { readonly colSpan: number; readonly rowSpan: number };

/** Merged ranges in the numbers of the kept rows and columns: the top left place spans, the others are covered. */
function mergedPlaces(sheet: Sheet, rows: readonly number[], columns: readonly number[]): Map<string, Span | 'covered'> {
	const places = new Map<string, Span | 'covered'>();
	for (const { from, to } of sheet.merges) {
		const down = indexesBetween(rows, from.row, to.row);
		const across = indexesBetween(columns, from.column, to.column);
		const isFree = down.every((row) => across.every((column) => !places.has(placeKey(row, column))));
		if (down.length * across.length <= 1 || !isFree) continue;
		for (const row of down) for (const column of across) places.set(placeKey(row, column), 'covered');
		places.set(placeKey(down[0] ?? 0, across[0] ?? 0), { colSpan: across.length, rowSpan: down.length });
	}
	return places;
}

function placeKey(row: number, column: number): string {
	return `${row} ${column}`;
}

function indexesBetween(kept: readonly number[], from: number, to: number): number[] {
	return kept.flatMap((number, index) => (number >= from && number <= to ? [index] : []));
}
