import { chunksOf, rowsOf, type Row } from './chunks.ts';
import { gridsOf, type Grid } from './grids.ts';
import type { Page, Piece } from './page.ts';
import type { Notes } from './paragraphs.ts';
import { cellAt, tableOf, type PageTable } from './tables.ts';

/** Rows between tables, or a table. */
export type Stretch = readonly Row[] | PageTable;
export type ParsedPage = {
	readonly page: Page;
	readonly grids: readonly Grid[];
	readonly inTables: readonly (readonly Piece[])[];
	/** Every row of the page, and those outside its tables. */
	readonly all: readonly Row[];
	readonly rows: readonly Row[];
};

/** Parts what stands in a page's tables from what stands around them. */
export function parsePage(page: Page): ParsedPage {
	const grids = gridsOf(page.rules);
	const inTables: Piece[][] = grids.map(() => []);
	const free: Piece[] = [];
	for (const piece of page.pieces) {
		const grid = grids.findIndex((one) => cellAt(one, piece) !== undefined);
		(inTables[grid] ?? free).push(piece);
	}
	const all = rowsOf([...chunksOf(free, page.number), ...inTables.flatMap((pieces) => chunksOf(pieces, page.number))]);
	const rows = rowsOf(chunksOf(free, page.number)).map((row) => ({ ...row, chunks: row.chunks.map((chunk) => ({ ...chunk, line: lineAt(all, chunk.y) })) }));
	return { page, grids, inTables, all, rows };
}

/** The line of the page at this height, counted over everything that stands on it. */
function lineAt(rows: readonly Row[], y: number): number {
	const at = rows.findLastIndex((row) => row.y <= y + 1);
	return Math.max(1, at + 1);
}

/** Tables cut the rows of a page where they stand. */
export function stretchesOf({ page, grids, inTables, all }: ParsedPage, rows: readonly Row[], notes: (page: number) => Notes): Stretch[] {
	const stretches: Stretch[] = [];
	let from = 0;
	for (const [index, grid] of grids.entries()) {
		const top = grid.lines[0] ?? 0;
		const next = rows.findIndex((row, at) => at >= from && row.y > top);
		const end = next < 0 ? rows.length : next;
		stretches.push(
			rows.slice(from, end),
			tableOf(grid, inTables[index] ?? [], page, (y) => lineAt(all, y), notes)
		);
		from = end;
	}
	return [...stretches, rows.slice(from)];
}
