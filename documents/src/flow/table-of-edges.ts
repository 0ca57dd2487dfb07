import type { TableCell } from '@kheo/core';
import type { CellNode, Node, RowNode, TableNode } from './node.ts';

/** A cell as RTF and old Word files say it: where its right edge lies, and whether it goes on from the cell above or before it. */
export type EdgeCell = Pick<TableCell, 'vertical'> & {
	readonly right: number;
	readonly body: readonly Node[];
	readonly down?: 'restart' | 'continue' | undefined;
	readonly across?: 'restart' | 'continue' | undefined;
	readonly framed: boolean;
};
export type EdgeRow = Pick<RowNode, 'header' | 'cantSplit' | 'height'> & { readonly left: number; readonly cells: readonly EdgeCell[] };

type Writable<Frozen> = { -readonly [Key in keyof Frozen]: Frozen[Key] };

/** Programs round edges row by row; no column of an official paper is as narrow as this. */
const SAME_EDGE = 40;

/** A table whose rows each have their own edges: the grid is all of them, a cell spans the columns between its two. */
export function tableOfEdges(rows: readonly EdgeRow[], align?: TableNode['align']): TableNode {
	const edges = edgesOf(rows);
	const open = new Map<number, Writable<CellNode>>();
	const laid = rows.map((row) => layRow(row, edges, open));
	const framed = rows.flatMap(({ cells }) => cells).filter((cell) => cell.framed).length;
	const borders = framed * 2 > laid.reduce((sum, { cells }) => sum + cells.length, 0) ? 'all' : 'none';
	const grid = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
	return { kind: 'table', grid, rows: laid, borders, ...(align && align !== 'left' && { align }) };
}

function edgesOf(rows: readonly EdgeRow[]): number[] {
	const all = rows.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]).sort((a, b) => a - b);
	const edges: number[] = [];
	for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
	return edges;
}

function layRow({ left, cells, ...row }: EdgeRow, edges: readonly number[], open: Map<number, Writable<CellNode>>): RowNode {
	const laid: Writable<CellNode>[] = [];
	let column = columnAt(edges, left);
	for (const cell of cells) {
		const end = Math.max(column + 1, columnAt(edges, cell.right));
		const before = laid.at(-1);
		if (cell.across === 'continue' && before && before.column + before.colSpan === column) before.colSpan += end - column;
		else placeCell(cell, column, end, open, laid);
		column = end;
	}
	return { ...row, cells: laid };
}

function placeCell(cell: EdgeCell, column: number, end: number, open: Map<number, Writable<CellNode>>, laid: Writable<CellNode>[]): void {
	const above = cell.down === 'continue' ? open.get(column) : undefined;
	if (above) {
		above.rowSpan += 1;
		return;
	}
	const { body, vertical, down } = cell;
	const placed: Writable<CellNode> = { body, column, colSpan: end - column, rowSpan: 1, ...(vertical && vertical !== 'top' && { vertical }) };
	for (let under = column; under < end; under++) open.delete(under);
	if (down !== undefined) open.set(column, placed);
	laid.push(placed);
}

function columnAt(edges: readonly number[], edge: number): number {
	const after = edges.findIndex((known) => known >= edge - SAME_EDGE);
	return after < 0 ? edges.length - 1 : after;
}
