import { type Cover, coverOf, isCounted, isCovered, ordinals, type Span } from '../composing/table-spans.ts';
import type { Cells, Column } from '../form/form.ts';
import type { DraftBody } from './draft.ts';
import { cellText, columnsOf } from './normal-body.ts';

/** What a place says that is part of the cell to its left, or of the one above it. */
export const cellMarks = { left: '<<', above: '^^' } as const;

type TableBody = Extract<DraftBody, { part: 'table' }>;

/** A table as lines of plain text: its headings, then its rows. */
export function tableLines({ columns, rows, spans = [] }: TableBody): string[] {
	const cover = coverOf(spans);
	const numbers = columns.map(({ type }, column) => (type === 'ordinal' ? ordinals(column, rows.length + 1, spans) : []));
	const headings = columns.map(({ heading }, column) => markOf(cover, 0, column) ?? cellLine(heading));
	const lines = rows.map((cells, index) => rowOf(cells, columns, { row: index + 1, cover, numbers }));
	return [headings, ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}

/** The words of one cell as they stand between bars; words that look like a mark are told from one. */
export function cellLine(text: string): string {
	if (isMark(text)) return `\\${text}`;
	return text.replace(/[\\|\n]/gu, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`));
}

/** Marks with nothing beside or above them to belong to are empty cells. */
export function readTable(lines: readonly string[]): DraftBody {
	const places = lines.map(readRow);
	const widest = Math.max(...places.map((row) => row.length));
	const [headings = [], ...rows] = places.map((row) => Array.from({ length: widest }, (_, column) => wordsOf(row[column] ?? '')));
	const columns = columnsOf(headings);
	const cells = rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? ''])));
	return { part: 'table', columns, rows: cells, spans: markedSpans(places) };
}

type Place = { readonly row: number; readonly cover: Cover; readonly numbers: readonly (readonly (number | null)[])[] };

function rowOf(cells: Cells, columns: readonly Column[], { row, cover, numbers }: Place): string[] {
	return columns.map((column, at) => {
		const counted = isCounted(column, cover(row, at)) ? String(numbers[at]?.[row] ?? '') : null;
		return markOf(cover, row, at) ?? counted ?? cellLine(cells[column.key] ?? '');
	});
}

function markOf(cover: Cover, row: number, column: number): string | null {
	const span = cover(row, column);
	if (!span || !isCovered(span, row, column)) return null;
	return column === span.column ? cellMarks.above : cellMarks.left;
}

function isMark(text: string): boolean {
	return text === cellMarks.left || text === cellMarks.above;
}

/** The cells of a row as they are typed, their signs of escape kept. */
function readRow(line: string): string[] {
	const cells = [...line.slice(1).matchAll(/((?:\\.|[^\\|]|\\$)*)(?:\||$)/gu)].map(([, cell = '']) => cell);
	if (cells.at(-1) === '') cells.pop();
	return cells.map((cell) => cell.trim());
}

function wordsOf(typed: string): string {
	return isMark(typed) ? '' : cellText(typed.replace(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark)));
}

function markedSpans(places: readonly (readonly string[])[]): Span[] {
	return places.flatMap((cells, row) =>
		cells.flatMap((typed, column) => {
			if (isMark(typed)) return [];
			const more = cells.slice(column + 1).findIndex((next) => next !== cellMarks.left);
			const across = 1 + (more < 0 ? cells.length - column - 1 : more);
			const rest = places.slice(row + 1).findIndex((below) => !reaches(below.slice(column, column + across), across));
			const down = 1 + (rest < 0 ? places.length - row - 1 : rest);
			return down * across > 1 ? [{ row, column, down, across }] : [];
		})
	);
}

/** Does a cell from the row above go on in these places? */
function reaches(places: readonly string[], across: number): boolean {
	return places.length === across && places[0] === cellMarks.above && places.every(isMark);
}
