import type { Document, Table } from '../document/document.ts';
import type { Form } from './form.ts';
import { keyColumns } from './form-columns.ts';
import { freeText } from './free-text.ts';
import { headLines, type HeadLine } from './head-lines.ts';
import { matchColumns, type ColumnMatch } from './match-columns.ts';
import { readTable, type TableReading } from './read-table.ts';
import type { ReadReturn } from './return.ts';
import { cellsOf, gridOf, type Grid } from './table-grid.ts';
import { unitNames } from './unit-names.ts';

type Found = { readonly block: number; readonly grid: Grid; readonly match: ColumnMatch | null };

/** Reads a unit's free Word or Excel table by its headings, not by its layout. Total: a file without such a table has no rows and says so. */
export function readReturn(document: Document, form: Form, fileName: string | null = null): ReadReturn {
	const tables = tablesOf(document, form);
	const ours = tables.filter(({ match }) => match !== null);
	const readings = readInTurn(ours, keyColumns(form).name?.key ?? 'c1');
	const rows = readings.flatMap(({ rows }) => rows);
	const [first] = ours;
	const outside = freeText(
		document,
		ours.map(({ block }) => block),
		tables.filter(({ match }) => match === null).map(({ block }) => block)
	);
	const nil = rows.length > 0 ? null : (readings.find((reading) => reading.nil)?.nil ?? outside.nil);
	const missing = rows.length === 0 && nil === null && !first ? [{ source: null, text: fileName ?? '', why: 'no-table' as const }] : [];
	return {
		names: unitNames(namingLines(document, first), fileName),
		rows,
		nil,
		notUnderstood: [...readings.flatMap(({ notUnderstood }) => notUnderstood), ...outside.notUnderstood, ...missing]
	};
}

/** A table without headings that is as wide as the one before goes on with it. */
function tablesOf(document: Document, form: Form): Found[] {
	let above: ColumnMatch | null = null;
	return document.blocks.flatMap((block, at) => {
		if (block.kind !== 'table') return [];
		const grid = gridOf(document, block);
		const match = matchColumns(grid, form) ?? (above && isContinuation(block, grid, above) ? { ...above, headerRow: -1, bodyRow: 0 } : null);
		above = match ?? above;
		return [{ block: at, grid, match }];
	});
}

function isContinuation({ borders }: Table, grid: Grid, above: ColumnMatch): boolean {
	return borders === 'all' && grid.width === above.keys.length;
}

function readInTurn(tables: readonly Found[], nameKey: string): TableReading[] {
	const readings: TableReading[] = [];
	for (const { grid, match } of tables) {
		if (match) readings.push(readTable(grid, match, nameKey, match.headerRow < 0 ? (readings.at(-1)?.head ?? null) : null));
	}
	return readings;
}

/** In a sheet the letterhead and the title are rows of the same table, above its headings. */
function namingLines(document: Document, first: Found | undefined): HeadLine[] {
	if (!first) return headLines(document, document.blocks.length);
	const titleRows = first.grid.rows.slice(0, Math.max(0, first.match?.headerRow ?? 0)).flatMap(cellsOf);
	return [
		...headLines(document, first.block),
		...titleRows.flatMap(({ text, source }) => text.split('\n').map((line) => ({ text: line, source, group: source.block })))
	].filter(({ text }) => text !== '');
}
