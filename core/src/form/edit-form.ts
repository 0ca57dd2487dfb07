import { searchKey } from '../language/search-key.ts';
import type { Column } from './form.ts';

/** A form with the columns that it no longer asks: rows keep what was written in them. */
export type EditableForm = { readonly columns: readonly Column[]; readonly removed: readonly Column[] };

/** A column as a person sets it; `key` null: a new one. */
export type EditedColumn = Omit<Column, 'key'> & { readonly key: string | null };

/**
 * The next version of a form. A column that goes on keeps its key, so rows keep their cells; a new one takes a key that no version had,
 * unless it asks again what a removed one asked: then the words that stand there come back.
 */
export function nextForm(before: EditableForm, edited: readonly EditedColumn[]): EditableForm {
	const known = [...before.columns, ...before.removed];
	const used = new Set(edited.flatMap(({ key }) => (key === null ? [] : [key])));
	let last = Math.max(0, ...known.map(({ key }) => Number(/\d+$/.exec(key)?.[0] ?? 0)));
	const columns = edited.map((column): Column => {
		const again = known.find(({ key, heading }) => !used.has(key) && searchKey(heading) === searchKey(column.heading));
		const key = column.key ?? again?.key ?? `c${(last += 1)}`;
		used.add(key);
		return { ...column, key };
	});
	return { columns, removed: known.filter(({ key, type }) => !used.has(key) && type !== 'ordinal') };
}

export type FormIssue = 'form.no-columns' | 'form.heading-missing' | 'form.heading-twice' | 'form.choices-missing';

/** What is wrong with the columns of a form that somebody sets; null where a unit can fill it. */
export function formIssue(columns: readonly EditedColumn[]): FormIssue | null {
	if (columns.some(({ heading }) => heading.trim() === '')) return 'form.heading-missing';
	if (!columns.some(({ type }) => type !== 'ordinal' && type !== 'note')) return 'form.no-columns';
	if (new Set(columns.map(({ heading }) => searchKey(heading))).size < columns.length) return 'form.heading-twice';
	return columns.some(({ type, choices = [] }) => type === 'choice' && choices.length < 2) ? 'form.choices-missing' : null;
}
