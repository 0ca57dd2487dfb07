import type { Source } from '../document/source.ts';
import { cellsByKey, withLines } from './cells-by-key.ts';
import type { MeasuredMatch } from './column-measures.ts';
import type { Cells } from './form.ts';
import type { ColumnMatch } from './match-columns.ts';
import { readRowMark, type RowMark } from './row-marks.ts';
import { nilSentence } from './nil.ts';
import { isGroupLabel, isOrdinal } from './placeholder.ts';
import type { NotUnderstood, ReturnRow } from './return.ts';
import { rowKind } from './row-kind.ts';
import { cellsOf, type Grid, type GridCell } from './table-grid.ts';

export type TableReading = {
	readonly rows: readonly ReturnRow[];
	readonly nil: { readonly reason: string; readonly source: Source } | null;
	readonly notUnderstood: readonly NotUnderstood[];
	/** The content head in force at the end, for a table that goes on after a break. */
	readonly head: string | null;
};

type Places = readonly (GridCell | null)[];

/** The rows under the matched headings. Placeholders are no data; a row across the table is a content head; a row without a name goes on with the row above. */
export function readTable(grid: Grid, match: MeasuredMatch, nameKey: string, headBefore: string | null = null): TableReading {
	const rows: ReturnRow[] = [];
	const notUnderstood: NotUnderstood[] = [];
	let head = headBefore;
	let nil: TableReading['nil'] = null;
	for (const [index, places] of grid.rows.slice(match.bodyRow).entries()) {
		const row = match.bodyRow + index;
		const mark = markOf(places);
		const read = rowKind(places, match, nameKey);
		const kind = mark && read !== 'empty' ? 'data' : read;
		if (kind === 'closing') break;
		const said = sentenceOf(places);
		if (kind === 'head') head = said?.text ?? head;
		if (kind === 'nil' && said) nil ??= { reason: nilSentence(said.text) ?? said.text, source: said.source };
		if (kind === 'total' && said) notUnderstood.push({ source: said.source, text: said.text, why: 'total-row' });
		if (kind === 'data') addRow(rows, row, places, match, nameKey, { head, ...(mark && { mark }) });
		if (kind === 'data' || kind === 'continued') notUnderstood.push(...extraCells(places, match));
		if (kind === 'continued') continueRow(rows, row, places, match);
	}
	return { rows, nil, notUnderstood: [...new Map(notUnderstood.map((item) => [`${item.source?.block} ${item.text}`, item])).values()], head };
}

function sentenceOf(places: Places): { text: string; source: Source } | null {
	const filled = cellsOf(places).filter(({ text }) => text !== '');
	const said = filled.find(({ text }) => !isOrdinal(text));
	return said
		? {
				text: filled
					.filter((cell) => cell === said || isGroupLabel(cell.text))
					.map(({ text }) => text)
					.join(' '),
				source: said.source
			}
		: null;
}

function addRow(rows: ReturnRow[], row: number, places: Places, match: MeasuredMatch, nameKey: string, told: Pick<ReturnRow, 'head' | 'mark'>): void {
	const name = places[match.keys.indexOf(nameKey)];
	const source = (name?.text ? name : cellsOf(places).find(({ text }) => text !== ''))?.source;
	if (!source) return;
	const previous = rows.at(-1);
	const cells = cellsByKey(row, places, match);
	if (previous && !told.mark && sameEntry(places, match, nameKey)) rows[rows.length - 1] = { ...previous, cells: joined(previous.cells, cells) };
	else rows.push({ cells, source, ...told });
}

function markOf(places: Places): RowMark | null {
	const marked = places.find((cell) => cell?.mark);
	return marked?.mark ? readRowMark(marked.mark) : null;
}

/** Name and number both reach down from the row above: one entry that was split only in its other columns. */
function sameEntry(places: Places, match: ColumnMatch, nameKey: string): boolean {
	const name = places[match.keys.indexOf(nameKey)];
	const isOwn = (cell: GridCell) => match.bodyRow <= cell.row && places.some((other) => other !== null && other.row > cell.row);
	const ordinal = places.find((cell, at) => cell && match.keys[at] === match.ordinal);
	return Boolean(name && ordinal && name.rowSpan > 1 && ordinal.rowSpan > 1 && isOwn(name) && name.row === ordinal.row);
}

function continueRow(rows: ReturnRow[], row: number, places: Places, match: MeasuredMatch): void {
	const previous = rows.at(-1);
	if (previous) rows[rows.length - 1] = { ...previous, cells: joined(previous.cells, cellsByKey(row, places, match)) };
}

function joined(above: Cells, below: Cells): Cells {
	return Object.fromEntries([...new Set([...Object.keys(above), ...Object.keys(below)])].map((key) => [key, withLines(above[key], below[key] ?? '')]));
}

function extraCells(places: Places, { keys, headings }: ColumnMatch): NotUnderstood[] {
	return places.flatMap((cell, at) => {
		const isExtra = cell !== null && keys[at] === null && places.indexOf(cell) === at && cell.text !== '' && headings[at] !== '';
		return isExtra ? [{ source: cell.source, text: `${headings[at] ?? ''}: ${cell.text}`, why: 'extra-column' as const }] : [];
	});
}
