import { searchKey } from '../language/search-key.ts';
import type { Column, Form } from './form.ts';

/** The columns that tell what a row is, when and where; null when the form does not ask. */
export type KeyColumns = { readonly name: Column | null; readonly date: Column | null; readonly scope: Column | null };

export function keyColumns({ columns }: Form): KeyColumns {
	const texts = columns.filter(({ type }) => type === 'text');
	const [name = columns[0] ?? null] = texts;
	const scope = texts.find((column) => column !== name && /quy mo|pham vi|dia diem|dia ban|noi to chuc/.test(searchKey(column.heading)));
	return { name, date: columns.find(({ type }) => type === 'date') ?? null, scope: scope ?? null };
}
