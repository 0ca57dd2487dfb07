import { type Cover, coverOf, fittingSpans, isCounted, isCovered } from '../composing/table-spans.ts';
import type { Cells, Column, ColumnType } from '../form/form.ts';
import { searchKey } from '../language/search-key.ts';
import type { DraftBody } from './draft.ts';

/** A part as it can be written on one line: without empty paragraphs, with single spaces; null for one that says nothing. */
export function normalPart(part: DraftBody): DraftBody | null {
	if (part.part === 'table') return normalTable(part);
	const text = oneLine(part.text);
	if (part.part === 'article' || part.part === 'labelled') return normalLabelled(part.part, oneLine(part.label), text);
	return text === '' ? null : { part: part.part, text };
}

function normalLabelled(part: 'article' | 'labelled', label: string, text: string): DraftBody | null {
	const isWhole = part === 'article' ? articleLabel.test(label) : label !== '' && !label.includes('*');
	if (isWhole) return { part, label, text };
	const joined = oneLine(`${label} ${text}`);
	return joined === '' ? null : { part: 'text', text: joined };
}

const articleLabel = /^Điều \d+[a-zđ]?\.$/u;

type TableBody = Extract<DraftBody, { part: 'table' }>;

function normalTable({ columns, rows, spans = [] }: TableBody): DraftBody | null {
	if (columns.length === 0) return null;
	const merged = fittingSpans(spans, { rows: rows.length + 1, columns: columns.length });
	const cover = coverOf(merged);
	const named = columnsOf(columns.map(({ heading }, column) => (isCovered(cover(0, column), 0, column) ? '' : heading)));
	const keys = columns.map(({ key }) => key);
	const words = rows.map((cells, index) => wordsOf(named, { keys, cells, row: index + 1, cover }));
	return { part: 'table', columns: named, rows: words, ...(merged.length > 0 && { spans: merged }) };
}

/** The columns of a table under these headings; what one holds follows from its heading. */
export function columnsOf(headings: readonly string[]): Column[] {
	return headings.map((heading, index) => ({ key: `c${index + 1}`, heading: oneLine(heading), type: typeOf(heading) }));
}

function typeOf(heading: string): ColumnType {
	const key = searchKey(heading).trim();
	if (/^(stt|tt|so tt|so thu tu)$/.test(key)) return 'ordinal';
	return /^(thoi gian|ngay|ngay thang|thoi han)( |$)/.test(key) ? 'date' : 'text';
}

type Row = { readonly keys: readonly string[]; readonly cells: Cells; readonly row: number; readonly cover: Cover };

/** What is counted is not kept, and a place that is covered holds nothing. */
function wordsOf(named: readonly Column[], { keys, cells, row, cover }: Row): Cells {
	const filled = named.flatMap((column, index) => {
		const span = cover(row, index);
		if (isCounted(column, span) || isCovered(span, row, index)) return [];
		const text = cellText(cells[keys[index] ?? ''] ?? '');
		return text === '' ? [] : [[column.key, text] as const];
	});
	return Object.fromEntries(filled);
}

export function cellText(text: string): string {
	return text.split('\n').map(oneLine).join('\n').trim().normalize('NFC');
}

export function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}
