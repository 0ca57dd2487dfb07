import type { Alignment, Table, TableCell, TableRow } from '@kheo/core';
import type { Attributes } from '../xml/names.ts';
import type { Writable } from './story.ts';
import { alignmentOf, isDrawn, isOn, numberOf } from './values.ts';

/** Word itself stops at 63; what claims more is not laid out. */
const MOST_COLUMNS = 1000;

type CellDraft = Writable<TableCell> & { merge: 'restart' | 'continue' | undefined; width: number; drawnSides: number; hasOwnBorders: boolean };
type RowDraft = { readonly cells: TableCell[]; column: number; header: boolean; cantSplit: boolean; height: number | undefined };

export type TableDraft = {
	readonly index: number;
	readonly grid: number[];
	readonly rows: TableRow[];
	row: RowDraft | null;
	cell: CellDraft | null;
	/** For each grid column, the cell that a covered cell below would belong to. */
	readonly open: Map<number, Writable<TableCell>>;
	style: string | undefined;
	isBordered: boolean | undefined;
	align: Alignment;
	readonly cellBorders: { framed: number; bare: number };
	/** Cells with a line on each side, which say so where the table as a whole has none. */
	readonly framed: Writable<TableCell>[];
};

export function newTable(index: number): TableDraft {
	return {
		index,
		grid: [],
		rows: [],
		row: null,
		cell: null,
		open: new Map(),
		style: undefined,
		isBordered: undefined,
		align: 'left',
		cellBorders: { framed: 0, bare: 0 },
		framed: []
	};
}

export function newRow(): RowDraft {
	return { cells: [], column: 0, header: false, cantSplit: false, height: undefined };
}

export function newCell(first: number, column: number): CellDraft {
	return { first, end: first, column, colSpan: 1, rowSpan: 1, merge: undefined, width: 0, drawnSides: 0, hasOwnBorders: false };
}

export function readTableProperty(table: TableDraft, name: string, a: Attributes): void {
	if (name === 'w:tblStyle') table.style = a['w:val'];
	else if (name === 'w:jc') table.align = alignmentOf(a['w:val']);
	else if (borderSides.has(name)) table.isBordered = table.isBordered === true || isDrawn(a);
}

export function readRowProperty(row: RowDraft, name: string, a: Attributes): void {
	if (name === 'w:tblHeader') row.header = isOn(a);
	else if (name === 'w:cantSplit') row.cantSplit = isOn(a);
	else if (name === 'w:trHeight') row.height = numberOf(a['w:val']);
	else if (name === 'w:gridBefore') row.column = Math.min(MOST_COLUMNS, Math.max(0, numberOf(a['w:val']) ?? 0));
}

export function readCellProperty(cell: CellDraft, name: string, a: Attributes): void {
	if (name === 'w:gridSpan') cell.colSpan = Math.min(MOST_COLUMNS, Math.max(1, numberOf(a['w:val']) ?? 1));
	else if (name === 'w:vMerge') cell.merge = a['w:val'] === 'restart' ? 'restart' : 'continue';
	else if (name === 'w:vAlign') cell.vertical = a['w:val'] === 'center' || a['w:val'] === 'bottom' ? a['w:val'] : 'top';
	else if (name === 'w:tcW') cell.width = numberOf(a['w:w']) ?? 0;
	else if (borderSides.has(name)) readCellBorder(cell, a);
}

function readCellBorder(cell: CellDraft, a: Attributes): void {
	cell.hasOwnBorders = true;
	if (isDrawn(a)) cell.drawnSides++;
}

/** tblBorders holds only sides; the margins of tblCellMar have no w:val and so are never drawn. */
const borderSides = new Set(['w:top', 'w:left', 'w:start', 'w:bottom', 'w:right', 'w:end', 'w:insideH', 'w:insideV']);

/** Ends a cell; true when it is covered by the cell above and its blocks are not to be kept. */
export function closeCell(table: TableDraft, end: number): boolean {
	const { row, cell } = table;
	table.cell = null;
	if (!row || !cell) return false;
	const { merge, width, drawnSides, hasOwnBorders, ...kept } = cell;
	if (hasOwnBorders || table.isBordered === false) table.cellBorders[drawnSides >= 2 ? 'framed' : 'bare']++;
	row.column = cell.column + cell.colSpan;
	const above = merge === 'continue' ? table.open.get(cell.column) : undefined;
	if (above) {
		above.rowSpan++;
		return true;
	}
	if (table.rows.length === 0 && table.grid.length < row.column) fillGrid(table.grid, row.column, width / cell.colSpan);
	const placed: Writable<TableCell> = { ...kept, end };
	if (drawnSides >= 4) table.framed.push(placed);
	if (placed.vertical === 'top') delete placed.vertical;
	if (merge === undefined) table.open.delete(cell.column);
	else table.open.set(cell.column, placed);
	row.cells.push(placed);
	return false;
}

function fillGrid(grid: number[], columns: number, width: number): void {
	while (grid.length < columns) grid.push(Math.round(width));
}

export function closeRow(table: TableDraft): void {
	const { row } = table;
	table.row = null;
	if (!row) return;
	const kept: Writable<TableRow> = { cells: row.cells };
	if (row.header) kept.header = true;
	if (row.cantSplit) kept.cantSplit = true;
	if (row.height) kept.height = row.height;
	table.rows.push(kept);
}

export function finishTable(table: TableDraft, isBorderedStyle: boolean): Table {
	const { framed, bare } = table.cellBorders;
	const isBordered = framed + bare > 0 ? framed > bare : (table.isBordered ?? isBorderedStyle);
	if (!isBordered) for (const cell of table.framed) cell.framed = true;
	const finished: Writable<Table> = { kind: 'table', grid: table.grid, rows: table.rows, borders: isBordered ? 'all' : 'none' };
	if (table.align !== 'left') finished.align = table.align;
	return finished;
}
