import { searchKey } from '../language/search-key.ts';
import type { Appendix, AppendixTable } from '../reading/reading.ts';
import { nameJoint } from '../reading/table-head.ts';
import type { Column, ColumnType, Form } from './form.ts';

/**
 * The form that an appendix asks to be filled in: the columns of its widest table, letter for letter, keyed c1, c2 … in printed
 * order; one that is divided is several, named by both cells ("Thời gian – Bắt đầu"). An appendix without a table gives a form without columns.
 */
export function formOf(appendix: Pick<Appendix, 'title' | 'tables'>): Form {
	const widest = appendix.tables.map(headingsOf).reduce((best, headings) => (headings.length > best.length ? headings : best), []);
	return { title: appendix.title, columns: widest.map((heading, index) => columnOf(heading, index)) };
}

function headingsOf({ columns, subColumns = [] }: AppendixTable): string[] {
	return columns.flatMap((heading, index) => {
		const parts = subColumns[index] ?? [];
		return parts.length === 0 ? [heading] : parts.map((part) => `${heading}${nameJoint}${part}`);
	});
}

function columnOf(heading: string, index: number): Column {
	return { key: `c${index + 1}`, heading, type: typeOf(searchKey(heading)) };
}

const signs: readonly (readonly [RegExp, ColumnType])[] = [
	[/^(s?tt|so tt|so thu tu)$/, 'ordinal'],
	[/^ghi chu/, 'note'],
	[/thoi gian|thoi diem|thoi han|^ngay\b|tien do/, 'date'],
	[/^(so|tong so|so luong)\b/, 'number'],
	[/^(nguoi|can bo|ho va ten|ho ten|luc luong)\b/, 'people']
];

function typeOf(key: string): ColumnType {
	return signs.find(([sign]) => sign.test(key))?.[1] ?? 'text';
}
