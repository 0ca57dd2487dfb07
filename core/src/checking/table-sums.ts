import type { Document, Table } from '../document/document.ts';
import { type Grid, type GridCell, gridOf } from '../form/table-grid.ts';
import { numbersMeant } from '../language/vietnamese-number.ts';
import { searchKey } from '../language/search-key.ts';
import type { Source } from '../document/source.ts';

/** A figure of a total row beside the sums that its column may give. */
export type CheckedTotal = { readonly heading: string; readonly printed: readonly number[]; readonly sums: readonly number[]; readonly place: Source };

/** Every figure of a "Tổng cộng" row whose column holds figures alone, at least two of them. */
export function totalsIn(document: Document): CheckedTotal[] {
	return document.blocks.flatMap((block) => (block.kind === 'table' ? totalsOfTable(document, block) : []));
}

/** `isTotal`: a total of some kind; `isPlain`: "Tổng cộng" and nothing else. */
type Row = {
	readonly places: readonly (GridCell | null)[];
	readonly level: number;
	readonly isTotal: boolean;
	readonly isPlain: boolean;
};

function totalsOfTable(document: Document, table: Table): CheckedTotal[] {
	const grid = gridOf(document, table);
	const first = grid.rows.findIndex(isData);
	if (first < 1 || grid.rows.some(splitsUp)) return [];
	const rows = grid.rows.flatMap((places, at) => (at < first || isColumnNumbers(places) ? [] : [rowOf(places, at)]));
	return rows.flatMap((row, at) => (row.isPlain ? columnsOf(grid).flatMap((column) => totalAt(headingOf(grid, first, column), rows, at, column) ?? []) : []));
}

/** A cell that covers several rows counts in the first of them. */
function rowOf(places: readonly (GridCell | null)[], at: number): Row {
	const own = places.map((cell, column) => (cell && cell.row === at && cell.column === column ? cell : null));
	return { places: own, level: levelOf(own), isTotal: isTotalRow(own, anyTotal), isPlain: isTotalRow(own, plainTotal) };
}

/** "Trong đó: …" rows are parts of the row above them. */
function splitsUp(places: readonly (GridCell | null)[]): boolean {
	return places.some((cell) => searchKey(cell?.text ?? '').startsWith('trong do'));
}

function columnsOf({ width }: Grid): number[] {
	return Array.from({ length: Math.max(0, width - 1) }, (_, index) => index + 1);
}

function totalAt(heading: string, rows: readonly Row[], at: number, column: number): CheckedTotal | null {
	const cell = rows[at]?.places[column];
	const printed = numbersMeant(cell?.text ?? '');
	if (!cell || printed.length === 0 || notSummed.test(searchKey(heading))) return null;
	const addends = addendsOf(at === 0 ? rows.slice(1) : rows.slice(0, at), column);
	if (!addends || addends.filter(({ values }) => values.some((value) => value !== 0)).length < 2) return null;
	return { heading, printed, sums: sumsOf(addends), place: cell.source };
}

/** Shares, prices, means and years are not added up. */
const notSummed = /%|ty le|ti le|don gia|dinh muc|muc chi|binh quan|he so|^stt$|^tt$|so thu tu|^nam( |$)|thu hang|xep hang/;

type Addend = { readonly values: readonly number[]; readonly level: number; readonly isTotal: boolean };

/** The figures of a column; a blank or a dash is nothing, and null when anything else stands there. */
function addendsOf(rows: readonly Row[], column: number): Addend[] | null {
	const addends = rows.map(({ places, level, isTotal }) => {
		const text = places[column]?.text ?? '';
		return { values: /^[-–—.…\s]*$/u.test(text) ? [0] : numbersMeant(text), level, isTotal };
	});
	return addends.every(({ values }) => values.length > 0) ? addends : null;
}

/**
 * Papers add up in several ways: all rows; the group rows that hold their own sums; the rows since the last total; all totals before.
 * Each is a sum that the column may give; the first one is what a reader would expect.
 */
function sumsOf(addends: readonly Addend[]): number[] {
	const rows = addends.filter(({ isTotal }) => !isTotal);
	const lastTotal = addends.findLastIndex(({ isTotal }) => isTotal);
	const levels = [...new Set(rows.map(({ level }) => level))].toSorted((a, b) => a - b);
	const ways = [
		tree(rows),
		...levels.map((level) => rows.filter((row) => row.level === level)),
		rows,
		addends.slice(lastTotal + 1),
		addends.filter(({ isTotal }) => isTotal),
		addends
	];
	return [...new Set(ways.flatMap((way) => [0, -1].map((reading) => sum(way, reading))))];
}

/** Each group row that holds a figure stands for the rows under it; the others are added one by one. */
function tree(rows: readonly Addend[]): Addend[] {
	const kept: Addend[] = [];
	let covered = Number.POSITIVE_INFINITY;
	for (const row of rows) {
		if (row.level > covered) continue;
		covered = row.values.some((value) => value !== 0) ? row.level : Number.POSITIVE_INFINITY;
		kept.push(row);
	}
	return kept;
}

/** With the first or the last meaning of each printed number. */
function sum(addends: readonly Addend[], meaning: number): number {
	return Number(addends.reduce((total, { values }) => total + (values.at(meaning) ?? 0), 0).toFixed(6));
}

function isData(places: readonly (GridCell | null)[]): boolean {
	if (isColumnNumbers(places)) return false;
	return isTotalRow(places, anyTotal) || places.slice(1).some((cell) => cell !== null && numbersMeant(cell.text).length > 0);
}

/** The row "1 2 3 4" or "(1) (2) (3)" under the headings. */
function isColumnNumbers(places: readonly (GridCell | null)[]): boolean {
	const figures = places.map((cell) => /^\(?([0-9]{1,2})\)?$/u.exec(cell?.text ?? '')?.[1]);
	return figures.length > 2 && figures.every((figure, index) => figure !== undefined && Number(figure) - Number(figures[0]) === index);
}

const plainTotal = /^(tong cong|tong so|tong|cong)( chung)?[\s:.]*(\([^)]*\))?$/;
const anyTotal = /^(tong|cong)( |:|$)/;

function isTotalRow(places: readonly (GridCell | null)[], words: RegExp): boolean {
	return places.slice(0, 3).some((cell) => words.test(searchKey(cell?.text ?? '')));
}

/** How deep a row stands by its ordinal: I or A, then 1, then 1.1, then a dash or nothing. */
function levelOf([first]: readonly (GridCell | null)[]): number {
	const ordinal = first?.text.trim() ?? '';
	if (/^(?:[IVX]+|[A-EĐ])[.)]?$/u.test(ordinal)) return 0;
	if (/^\d{1,3}[.)]?$/u.test(ordinal)) return 1;
	return /^\d{1,3}(?:\.\d{1,3})+$/u.test(ordinal) ? 2 : 3;
}

function headingOf(grid: Grid, first: number, column: number): string {
	const cells = grid.rows.slice(0, first).flatMap((places) => places[column] ?? []);
	return [...new Set(cells.map(({ text }) => text.replace(/\s+/gu, ' ').trim()))].filter((text) => text !== '').join(' – ');
}
