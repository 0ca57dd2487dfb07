import { searchKey } from '../language/search-key.ts';
import type { Cells, Column, Form } from './form.ts';
import { keyColumns } from './form-columns.ts';

/** The words of a row as another form asks for them: by equal headings, else by what the column tells (what it is, when, where). Columns the other form lacks are left out. */
export function cellsAcross(from: Form, to: Form, cells: Cells): Cells {
	const pairs = to.columns
		.filter(({ type }) => type !== 'ordinal')
		.flatMap((column) => {
			const own = sameHeading(from, column) ?? sameRole(from, to, column);
			const words = own ? (cells[own.key] ?? '') : '';
			return words === '' ? [] : [[column.key, words] as const];
		});
	return Object.fromEntries(pairs);
}

function sameHeading({ columns }: Form, { heading }: Column): Column | undefined {
	return columns.find((one) => one.type !== 'ordinal' && searchKey(one.heading) === searchKey(heading));
}

function sameRole(from: Form, to: Form, column: Column): Column | null {
	const [ours, theirs] = [keyColumns(to), keyColumns(from)];
	const role = (['name', 'date', 'scope'] as const).find((one) => ours[one]?.key === column.key);
	return role ? theirs[role] : null;
}

/** How one activity stands in two plans: alike, changed where it came from, changed here, or in both; told by what was taken over. */
export type Sharing = 'same' | 'changed-there' | 'changed-here' | 'changed-both';

export function sharingOf(taken: Cells, there: Cells, here: Cells): { readonly state: Sharing; readonly columns: readonly string[] } {
	const keys = [...new Set([...Object.keys(taken), ...Object.keys(there)])];
	const columns = keys.filter((key) => (there[key] ?? '') !== (here[key] ?? ''));
	const moved = (cells: Cells) => keys.some((key) => (cells[key] ?? '') !== (taken[key] ?? ''));
	if (columns.length === 0) return { state: 'same', columns };
	return { state: moved(there) ? (moved(here) ? 'changed-both' : 'changed-there') : 'changed-here', columns };
}
