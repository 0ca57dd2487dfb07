import type { TableCell } from '@kheo/core';
import type { TableNode } from '../flow/node.ts';
import { numberOf } from '../docx/values.ts';
import type { Attributes } from '../xml/names.ts';
import { closeParagraph, enterFrame, leaveFrame, type OdtStory, type TableDraft } from './odt-story.ts';

/** Repeats in a text are few; a file that repeats more than this in all is read as if it repeated nothing further. */
const MOST_REPEATS = 200;
const MOST_REPEATED = 20_000;

export function openTable(story: OdtStory, a: Attributes): void {
	closeParagraph(story);
	enterFrame(story);
	story.frame.table = {
		style: a['table:style-name'],
		grid: [],
		rows: [],
		cells: null,
		column: 0,
		repeatRow: 1,
		rowStyle: undefined,
		isHead: false,
		framed: 0,
		bare: 0
	};
}

export function closeTable(story: OdtStory): void {
	const { table } = story.frame;
	leaveFrame(story);
	if (table) story.frame.body.push(finishTable(story, table));
}

function finishTable({ styles }: OdtStory, { style, grid, rows, framed, bare }: TableDraft): TableNode {
	const align = styles.of('table', style)?.own['table:align'];
	const columns = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.colSpan)));
	while (grid.length < columns) grid.push(1000);
	const borders = framed > bare ? 'all' : 'none';
	return { kind: 'table', grid: grid.slice(0, columns), rows, borders, ...((align === 'center' || align === 'right') && { align }) };
}

export function openColumn({ frame: { table }, styles }: OdtStory, a: Attributes): void {
	const width = numberOf(styles.of('table-column', a['table:style-name'])?.own['style:column-width']) ?? 1000;
	for (let count = repeats(a['table:number-columns-repeated']); count > 0; count--) table?.grid.push(width);
}

export function openRow({ frame: { table } }: OdtStory, a: Attributes): void {
	if (!table) return;
	table.cells = [];
	table.column = 0;
	table.rowStyle = a['table:style-name'];
	table.repeatRow = repeats(a['table:number-rows-repeated']);
}

/** Cells counted over the whole file, so that repeats inside repeats stay small. */
function mayRepeat(story: OdtStory, cells: number): boolean {
	story.repeated += cells;
	return story.repeated <= MOST_REPEATED;
}

export function closeRow(story: OdtStory): void {
	const { styles } = story;
	const { table } = story.frame;
	if (!table?.cells) return;
	if (table.repeatRow > 1 && !mayRepeat(story, table.repeatRow * table.cells.length)) table.repeatRow = 1;
	const own = styles.of('table-row', table.rowStyle)?.own ?? {};
	const height = numberOf(own['style:min-row-height'] ?? own['style:row-height']);
	const row = {
		cells: table.cells,
		...(table.isHead && { header: true }),
		...(own['fo:keep-together'] === 'always' && { cantSplit: true }),
		...(height && { height })
	};
	for (; table.repeatRow > 0; table.repeatRow--) table.rows.push(row);
	table.cells = null;
}

export function openCell(story: OdtStory, a: Attributes): void {
	const { table } = story.frame;
	if (!table?.cells) return;
	const own = story.styles.of('table-cell', a['table:style-name'])?.own ?? {};
	if (isFramed(own)) table.framed++;
	else table.bare++;
	const place = {
		colSpan: repeats(a['table:number-columns-spanned']),
		rowSpan: repeats(a['table:number-rows-spanned']),
		...verticalOf(own['style:vertical-align'])
	};
	enterFrame(story);
	const { body } = story.frame;
	const count = repeats(a['table:number-columns-repeated']);
	for (let left = count > 1 && !mayRepeat(story, count) ? 1 : count; left > 0; left--) {
		table.cells.push({ ...place, column: table.column, body });
		table.column++;
	}
}

/** The columns under a span are covered cells, which count one by one. */
export function skipCovered({ frame: { table } }: OdtStory, a: Attributes): void {
	if (table) table.column += repeats(a['table:number-columns-repeated']);
}

function verticalOf(value: string | undefined): Pick<TableCell, 'vertical'> {
	if (value === 'middle') return { vertical: 'center' };
	return value === 'bottom' ? { vertical: 'bottom' } : {};
}

function isFramed(own: Record<string, string>): boolean {
	if (own['fo:border'] !== undefined) return own['fo:border'] !== 'none';
	return ['top', 'right', 'bottom', 'left'].filter((side) => (own[`fo:border-${side}`] ?? 'none') !== 'none').length >= 2;
}

function repeats(value: string | undefined): number {
	return Math.min(MOST_REPEATS, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
}
