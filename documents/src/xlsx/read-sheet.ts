import type { Run } from '@kheo/core';
import { FileRefused } from '../refused.ts';
import type { Attributes } from '../xml/names.ts';
import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';
import { cellPlace, rangeOf, type Range } from './cell-place.ts';
import { RichText, runsOf } from './rich-text.ts';
import { showNumber } from './show-number.ts';

export const MOST_CELLS = 100_000;

export type SheetContext = {
	readonly strings: readonly (readonly Run[])[];
	readonly formats: readonly string[];
	readonly from1904: boolean;
	readonly count: { cells: number };
};
/** Filled cells by row and column, from 0; merged ranges; widths in characters by column; page headers and footers as the file codes them. */
export type Sheet = {
	readonly rows: Map<number, Map<number, readonly Run[]>>;
	readonly merges: Range[];
	readonly widths: Map<number, number>;
	readonly margins: { header: string; footer: string };
};

type CellDraft = { row: number; column: number; type: string; format: string; value: string };

/** Streams one sheet. Throws `FileRefused` (too-many-cells) past the limit, counted over the whole workbook. */
export function readSheet(zip: Zip, part: string, context: SheetContext): Sheet {
	const sheet: Sheet = { rows: new Map(), merges: [], widths: new Map(), margins: { header: '', footer: '' } };
	const inline = new RichText();
	let cell: CellDraft | null = null;
	let isValue = false;
	let margin: keyof Sheet['margins'] | undefined;
	let last = { row: -1, column: -1 };
	parsePart(zip, part, {
		open: (name, a) => {
			if (name === 'row') last = { row: a['r'] === undefined ? last.row + 1 : Number(a['r']) - 1, column: -1 };
			else if (name === 'c') cell = openCell(a, (last = placeOf(a, last)), context);
			else if (name === 'v') isValue = true;
			else if (cell) inline.open(name, a);
			else if (!(margin = marginOf.get(name))) readLayout(sheet, name, a);
		},
		text: (text) => {
			if (isValue && cell) cell.value += text;
			else if (cell) inline.text(text);
			else if (margin) sheet.margins[margin] += text;
		},
		close: (name) => {
			if (name === 'v') isValue = false;
			else if (name === 'c' && cell) {
				keep(sheet, cell, cell.type === 'inlineStr' ? inline.take() : shown(cell, context), context);
				cell = null;
			} else if (cell) inline.close(name);
			else margin = undefined;
		}
	});
	return sheet;
}

const marginOf: ReadonlyMap<string, keyof Sheet['margins']> = new Map([
	['oddHeader', 'header'],
	['evenHeader', 'header'],
	['firstHeader', 'header'],
	['oddFooter', 'footer'],
	['evenFooter', 'footer'],
	['firstFooter', 'footer']
]);

function placeOf(a: Attributes, last: { row: number; column: number }): { row: number; column: number } {
	return cellPlace(a['r'] ?? '') ?? { row: Math.max(0, last.row), column: last.column + 1 };
}

function openCell(a: Attributes, place: { row: number; column: number }, { formats }: SheetContext): CellDraft {
	return { ...place, type: a['t'] ?? 'n', format: formats[Number(a['s'] ?? 0)] ?? 'General', value: '' };
}

function readLayout(sheet: Sheet, name: string, a: Attributes): void {
	if (name === 'mergeCell') {
		const range = rangeOf(a['ref'] ?? '');
		if (range) sheet.merges.push(range);
	} else if (name === 'col') {
		const last = Math.min(Number(a['max'] ?? 0), Number(a['min'] ?? 0) + 200);
		for (let column = Number(a['min'] ?? 1); column <= last; column++) sheet.widths.set(column - 1, Number(a['width'] ?? 9));
	}
}

function keep(sheet: Sheet, { row, column }: CellDraft, runs: readonly Run[], { count }: SheetContext): void {
	if (!runs.some((run) => run.kind === 'text' && run.text.trim() !== '')) return;
	count.cells++;
	if (count.cells > MOST_CELLS) throw new FileRefused('file.too-many-cells', { limit: MOST_CELLS });
	const cells = sheet.rows.get(row) ?? new Map<number, readonly Run[]>();
	sheet.rows.set(row, cells);
	cells.set(column, runs);
}

function shown({ type, format, value }: CellDraft, { strings, from1904 }: SheetContext): readonly Run[] {
	if (type === 's') return strings[Number(value)] ?? [];
	if (type === 'b') return runsOf(value === '1' ? 'TRUE' : 'FALSE');
	if (type === 'd') return runsOf(value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, (_, y: string, m: string, d: string) => `${Number(d)}/${Number(m)}/${y}`));
	const number = Number(value);
	return type === 'n' && value.trim() !== '' && Number.isFinite(number) ? runsOf(showNumber(number, format, from1904)) : runsOf(value);
}
