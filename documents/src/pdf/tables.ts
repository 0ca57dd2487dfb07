import type { CellNode, Node, RowNode, TableNode } from '../flow/node.ts';
import { chunksOf, rowsOf } from './chunks.ts';
import type { Grid, GridCell } from './grids.ts';
import type { Chunk, Page, Piece } from './page.ts';
import { paragraphsOf, type Notes } from './paragraphs.ts';

/** Twips in a point. */
const POINT = 20;
/** What programs leave between a border and its text, in points. */
const PADDING = 5.4;

/** A table of a page: what stands in it and where it lies. */
export type PageTable = { readonly node: TableNode; readonly grid: Grid };

/** Fills a grid with the pieces between its lines; the lines of its text are those of the page. */
export function tableOf(grid: Grid, pieces: readonly Piece[], page: Page, lineAt: (y: number) => number, notes: (page: number) => Notes): PageTable {
	const inside = new Map<GridCell, Piece[]>();
	for (const piece of pieces) {
		const cell = cellAt(grid, piece);
		if (cell) inside.set(cell, [...(inside.get(cell) ?? []), piece]);
	}
	const rows: RowNode[] = grid.lines.slice(1).map((_, row) => ({
		cells: grid.cells.filter((cell) => cell.row === row).map((cell) => cellNode(cell, linesOf(inside.get(cell) ?? [], page.number, lineAt), notes))
	}));
	const widths = grid.columns.slice(1).map((edge, index) => Math.round((edge - (grid.columns[index] ?? 0)) * POINT));
	return { grid, node: { kind: 'table', grid: widths, rows, borders: 'all' } };
}

/** The grid cell a piece stands in, by its middle. */
export function cellAt({ cells }: Grid, { x, y, width, size }: Piece): GridCell | undefined {
	const across = x + width / 2;
	const down = y - size * 0.3;
	return cells.find(({ left, right, top, bottom }) => left <= across && across <= right && top <= down && down <= bottom);
}

export function linesOf(pieces: readonly Piece[], page: number, lineAt: (y: number) => number): Chunk[] {
	return rowsOf(chunksOf(pieces, page)).flatMap(({ chunks }) => chunks.map((chunk) => ({ ...chunk, line: lineAt(chunk.y) })));
}

function cellNode({ column, colSpan, rowSpan, left, right }: GridCell, lines: readonly Chunk[], notes: (page: number) => Notes): CellNode {
	const body: Node[] = paragraphsOf(lines, { left: left + PADDING, right: right - PADDING }, notes);
	return { column, colSpan, rowSpan, body };
}
