import type { Block, Document, PageSection, Table, TableCell, TableRow } from '@kheo/core';
import { type ParagraphData, paragraphData } from './paragraph-data.ts';
import { plainRow, type UsualCell, usualCellOf } from './plain-rows.ts';
import { points } from './points.ts';
import { rowHeight } from './row-heights.ts';

/** A document as the typesetter takes it: lengths in points, tables holding their cells, cells their paragraphs. */
export type PageData = { readonly title: string; readonly sections: readonly SectionData[] };

type SectionData = {
	readonly width: number;
	readonly height: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	readonly 'header-at': number;
	readonly 'footer-at': number;
	readonly header: readonly ParagraphData[];
	readonly footer: readonly ParagraphData[];
	readonly 'first-header': readonly ParagraphData[];
	readonly 'first-footer': readonly ParagraphData[];
	readonly 'first-differs': boolean;
	/** The section whose first page is counted from, and the number of that page. */
	readonly base: readonly [section: number, number: number];
	readonly blocks: readonly (ParagraphData | TableData)[];
};

type TableData = {
	readonly k: 't';
	readonly ruled: boolean;
	readonly align: string;
	readonly above: number;
	readonly grid: readonly number[];
	readonly usual: UsualCell;
	readonly head: readonly (RowData | readonly string[])[];
	readonly rows: readonly (RowData | readonly string[])[];
	/** Of a long table: how high each row below the head is; 0 where only setting it can tell. */
	readonly heights: readonly number[];
};

/** `least`: how high a row is at least that is a table by itself, as a frame is. */
type RowData = { readonly whole: boolean; readonly least: number; readonly cells: readonly CellData[] };

type CellData = {
	readonly x: number;
	readonly y: number;
	readonly across: number;
	readonly down: number;
	readonly at: string;
	readonly framed: boolean;
	readonly blocks: readonly ParagraphData[];
	/** Space that the last paragraph asks for below it. */
	readonly below: number;
	/** One stretch of words in one paragraph, which is set faster as such; null for more than that. */
	readonly bare: BareCell | null;
};

type BareCell = {
	readonly t: string;
	readonly s: number;
	readonly b: boolean;
	readonly i: boolean;
	readonly align: string;
	readonly leading: number;
	readonly above: number;
};

export function pageData(document: Document, title: string): PageData {
	const sections: SectionData[] = [];
	let base: readonly [number, number] = [0, 1];
	for (const [index, section] of document.sections.entries()) {
		if (section.pageNumberStart !== null) base = [index, section.pageNumberStart];
		sections.push(sectionData(document, section, base));
	}
	return { title, sections };
}

function sectionData(document: Document, section: PageSection, base: readonly [number, number]): SectionData {
	const { paper, margins, header, footer, firstHeader = [], firstFooter = [], differentFirstPage, first, end } = section;
	const inBand = (paragraphs: PageSection['header']) => paragraphs.map((one, index) => paragraphData(document, one, paragraphs[index - 1] ?? null));
	return {
		width: points(paper.width),
		height: points(paper.height),
		top: points(margins.top),
		right: points(margins.right),
		bottom: points(margins.bottom),
		left: points(margins.left),
		'header-at': points(margins.header),
		'footer-at': points(margins.footer),
		header: inBand(header),
		footer: inBand(footer),
		'first-header': inBand(firstHeader),
		'first-footer': inBand(firstFooter),
		'first-differs': differentFirstPage,
		base,
		blocks: blocksData(document, first, end)
	};
}

/** The blocks of a stretch; paragraphs of cells and of footnotes stand in what holds them. */
function blocksData(document: Document, first: number, end: number): (ParagraphData | TableData)[] {
	const data: (ParagraphData | TableData)[] = [];
	let before: Block | null = null;
	for (let at = first; at < end; at++) {
		const block = document.blocks[at];
		if (!block || (block.kind === 'paragraph' && block.within === 'footnote')) continue;
		data.push(block.kind === 'table' ? tableData(document, block, before) : paragraphData(document, block, before?.kind === 'paragraph' ? before : null));
		before = block;
		if (block.kind === 'table') at = Math.max(at, lastBlockOf(block) - 1);
	}
	return data;
}

function lastBlockOf(table: Table): number {
	return table.rows.reduce((last, { cells }) => cells.reduce((end, cell) => Math.max(end, cell.end), last), 0);
}

function tableData(document: Document, table: Table, before: Block | null): TableData {
	const usual = usualCellOf(document, table);
	const spans = table.rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
	const least = table.rows.length === 1 ? points(table.rows[0]?.height ?? 0) : 0;
	const rows = table.rows.map((row, y) => (spans || least > 0 ? null : plainRow(document, row, usual)) ?? rowData(document, row, y, least));
	const heads = table.rows.findIndex(({ header }) => header !== true);
	const count = heads < 0 ? 0 : heads;
	const grid = table.grid.map(points);
	const [head, body] = [rows.slice(0, count), rows.slice(count)];
	return {
		k: 't',
		ruled: table.borders === 'all',
		align: table.align === 'center' || table.align === 'right' ? table.align : 'left',
		above: before?.kind === 'paragraph' ? points(before.style.spaceAfter ?? 0) : 0,
		grid,
		usual,
		head,
		rows: body,
		heights: body.length < longTable ? [] : body.map((row) => heightOf(row, grid, usual))
	};
}

/** From so many rows on a table is laid out by the heights of its rows. */
const longTable = 100;
/** A row that may be higher than a page must be free to break. */
const highest = 250;

function heightOf(row: RowData | readonly string[], grid: readonly number[], usual: UsualCell): number {
	if (!isPlain(row)) return 0;
	const height = rowHeight(row, grid, usual);
	return height === null || height > highest ? 0 : height;
}

function isPlain(row: RowData | readonly string[]): row is readonly string[] {
	return Array.isArray(row);
}

function rowData(document: Document, { cells, cantSplit = false }: TableRow, y: number, least = 0): RowData {
	return { whole: cantSplit, least, cells: cells.map((cell) => cellData(document, cell, y)) };
}

function cellData(document: Document, { first, end, column, colSpan, rowSpan, vertical = 'top', framed }: TableCell, y: number): CellData {
	const inside = document.blocks.slice(first, end).filter((block) => block.kind === 'paragraph');
	const blocks = inside.map((paragraph, index) => paragraphData(document, paragraph, inside[index - 1] ?? null));
	const bare = bareCell(blocks);
	return {
		x: column,
		y,
		across: colSpan,
		down: rowSpan,
		at: vertical === 'center' ? 'middle' : vertical,
		framed: framed === true,
		blocks: bare ? [] : blocks,
		bare,
		below: points(inside.at(-1)?.style.spaceAfter ?? 0)
	};
}

function bareCell([paragraph, ...more]: readonly ParagraphData[]): BareCell | null {
	const [run, ...others] = paragraph?.runs ?? [];
	if (!paragraph || !run || more.length + others.length > 0 || run.k !== 'r') return null;
	const { align, leading, above, left, right, indent, hanging, heading, sticky, rule, newpage } = paragraph;
	const isPlain = left + right + indent + hanging + heading === 0 && !sticky && !rule && !newpage;
	return isPlain && !run.u && run.v === 'baseline' && run.c === '#000000' ? { t: run.t, s: run.s, b: run.b, i: run.i, align, leading, above } : null;
}
