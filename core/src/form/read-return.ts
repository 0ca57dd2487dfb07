import type { Document, Table } from '../document/document.ts';
import type { Form } from './form.ts';
import { keyColumns } from './form-columns.ts';
import { remarksOn, withMeasures, type MeasuredMatch } from './column-measures.ts';
import { freeText } from './free-text.ts';
import { headLines, type HeadLine } from './head-lines.ts';
import { isFrameLine } from './letter-parts.ts';
import { matchColumns, type ColumnMatch } from './match-columns.ts';
import { headingsOfOther } from './headings-of-other.ts';
import { type CardReading, readCard } from './read-card.ts';
import { readTable, type TableReading } from './read-table.ts';
import { measureAbove } from './measure-above.ts';
import type { MoneyMeasure } from './money-measure.ts';
import type { Filled, NotUnderstood, ReadReturn } from './return.ts';
import { readFileMark } from './row-marks.ts';
import { cellsOf, gridOf, type Grid } from './table-grid.ts';
import { unitNames } from './unit-names.ts';

type Found = { readonly block: number; readonly grid: Grid; readonly match: ColumnMatch | null };
type Ours = { readonly block: number; readonly grid: Grid; readonly match: MeasuredMatch };

/** Reads a unit's free Word or Excel table by its headings, not by its layout. Total: a file without such a table has no rows and says so. */
export function readReturn(document: Document, form: Form, fileName: string | null = null): ReadReturn {
	const tables = tablesOf(document, form);
	const ours = measured(document, form, tables);
	const nameKey = keyColumns(form).name?.key ?? 'c1';
	const cards = cardsIn(tables, form, nameKey);
	const others = tables.filter(({ match, block }) => match === null && !cards.has(block));
	const readings = readInTurn(ours, nameKey);
	const read = [...readings, ...cards.values()];
	const rows = read.flatMap(({ rows }) => rows).sort((a, b) => a.source.block - b.source.block);
	const [first] = ours;
	const outside = freeText(document, [...blocksOf(ours), ...cards.keys()], blocksOf(others));
	const nil = rows.length > 0 ? null : (readings.find((reading) => reading.nil)?.nil ?? outside.nil);
	const why = rows.length > 0 ? otherTable(others, outside.notUnderstood) : nil !== null ? [] : [whyEmpty(first, others, fileName ?? '')];
	return {
		names: unitNames(namingLines(document, first), fileName),
		rows,
		nil,
		notUnderstood: [...read.flatMap(({ notUnderstood }) => notUnderstood), ...outside.notUnderstood, ...why],
		remarks: rows.length === 0 ? [] : distinct(ours.flatMap(({ match }) => remarksOn(match, form))),
		filled: filledOf(ours)
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

/** A measure said above one table holds for those after it, until another is said. */
function measured(document: Document, form: Form, tables: readonly Found[]): Ours[] {
	let above: MoneyMeasure | null = null;
	return tables.flatMap(({ block, grid, match }) => {
		if (!match) return [];
		above = measureAbove(document, block, grid, match.headerRow) ?? above;
		return [{ block, grid, match: withMeasures(match, form, above) }];
	});
}

function cardsIn(tables: readonly Found[], form: Form, nameKey: string): Map<number, CardReading> {
	const cards = tables.flatMap(({ block, grid, match }) => {
		const card = match === null ? readCard(grid, form, nameKey) : null;
		return card ? [[block, card] as const] : [];
	});
	return new Map(cards);
}

function blocksOf(tables: readonly { readonly block: number }[]): number[] {
	return tables.map(({ block }) => block);
}

function readInTurn(tables: readonly Ours[], nameKey: string): TableReading[] {
	const readings: TableReading[] = [];
	for (const { grid, match } of tables) readings.push(readTable(grid, match, nameKey, match.headerRow < 0 ? (readings.at(-1)?.head ?? null) : null));
	return readings;
}

function filledOf(tables: readonly Ours[]): Filled | null {
	const marks = tables.flatMap(({ grid }) => grid.rows.flatMap((places) => places.flatMap((cell) => (cell?.mark ? [cell.mark] : []))));
	const [mark] = marks.flatMap((text) => readFileMark(text) ?? []);
	return mark ? { mark, found: [...new Set(tables.flatMap(({ match }) => match.keys.filter((key) => key !== null)))] } : null;
}

function whyEmpty(first: Ours | undefined, others: readonly Found[], fileName: string): NotUnderstood {
	if (first) return { source: null, text: fileName, why: 'no-rows' };
	const headings = headingsOfOther(others.map(({ grid }) => grid));
	return headings ? { source: headings[0]?.source ?? null, text: headings.map(({ text }) => text).join(' | '), why: 'no-fitting-table' } : noTable(fileName);
}

/** A table of something else beside the register is named by its headings, unless its words are told already. */
function otherTable(others: readonly Found[], told: readonly NotUnderstood[]): NotUnderstood[] {
	const headings = told.some(({ why }) => why === 'other-table') ? null : headingsOfOther(others.map(({ grid }) => grid));
	const isFrame = headings?.every(({ text }) => text.split('\n').some(isFrameLine)) ?? true;
	return isFrame ? [] : [{ source: headings?.[0]?.source ?? null, text: headings?.map(({ text }) => text).join(' | ') ?? '', why: 'other-table' }];
}

function noTable(text: string): NotUnderstood {
	return { source: null, text, why: 'no-table' };
}

function distinct<T>(items: readonly T[]): T[] {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** In a sheet the letterhead and the title are rows of the same table, above its headings. */
function namingLines(document: Document, first: Ours | undefined): HeadLine[] {
	if (!first) return headLines(document, document.blocks.length);
	const titleRows = first.grid.rows.slice(0, Math.max(0, first.match.headerRow)).flatMap(cellsOf);
	return [
		...headLines(document, first.block),
		...titleRows.flatMap(({ text, source }) => text.split('\n').map((line) => ({ text: line, source, group: source.block })))
	].filter(({ text }) => text !== '');
}
