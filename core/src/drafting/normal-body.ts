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

function normalTable({ columns, rows }: TableBody): DraftBody | null {
	if (columns.length === 0) return null;
	const named = columnsOf(columns.map(({ heading }) => heading));
	const keys = columns.map(({ key }) => key);
	return { part: 'table', columns: named, rows: rows.map((row) => cellsOf(named, keys, row)) };
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

function cellsOf(named: readonly Column[], keys: readonly string[], row: Cells): Cells {
	const filled = named.flatMap(({ key, type }, index) => {
		const text = type === 'ordinal' ? '' : cellText(row[keys[index] ?? ''] ?? '');
		return text === '' ? [] : [[key, text] as const];
	});
	return Object.fromEntries(filled);
}

export function cellText(text: string): string {
	return text.split('\n').map(oneLine).join('\n').trim().normalize('NFC');
}

export function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}
