import type { Cells, Column } from '../form/form.ts';
import { keyColumns } from '../form/form-columns.ts';
import { searchKey } from '../language/search-key.ts';
import type { RegisterContent } from './register.ts';

/** How a row of a supplement stands to what was issued before. */
export type SupplementChange =
	| { readonly kind: 'added' }
	| { readonly kind: 'changed'; readonly cells: readonly { readonly heading: string; readonly was: string }[] }
	| { readonly kind: 'removed' };

/** A line of a supplement; `whole` is its Stt in the register as it is now, null for one that was taken out. */
export type SupplementRow = { readonly cells: Cells; readonly whole: number | null; readonly change: SupplementChange };

/** The rows that were added, changed or taken out since `before`, in the order of the register as it is now, the ones taken out last. */
export function supplementRows(before: RegisterContent, now: RegisterContent): SupplementRow[] {
	const left = new Set(before.rows);
	const same = new Map(now.rows.map((row) => [row, take(left, ({ cells }) => wordsOf(cells, now.columns) === wordsOf(row.cells, now.columns))]));
	const nameOf = naming(now);
	const came = now.rows.flatMap((row): SupplementRow[] => {
		if (same.get(row)) return [];
		const name = nameOf(row.cells);
		const old = name === '' ? undefined : take(left, ({ cells }) => nameOf(cells) === name);
		const change: SupplementChange = old ? { kind: 'changed', cells: changedCells(old.cells, row.cells, now.columns) } : { kind: 'added' };
		return [{ cells: row.cells, whole: row.stt, change }];
	});
	return [...came, ...[...left].map(({ cells }): SupplementRow => ({ cells, whole: null, change: { kind: 'removed' } }))];
}

type Row = RegisterContent['rows'][number];

/** The first of these rows for which it holds, no longer left for another. */
function take(left: Set<Row>, holds: (row: Row) => boolean): Row | undefined {
	const found = [...left].find(holds);
	if (found) left.delete(found);
	return found;
}

function wordsOf(cells: Cells, columns: readonly Column[]): string {
	return columns.map(({ key }) => oneLine(cells[key] ?? '')).join(' ¦ ');
}

/** An activity is told by its name and its unit; one without a name is never taken for another. */
function naming({ formTitle, columns }: RegisterContent): (cells: Cells) => string {
	const { name, unit } = keyColumns({ title: formTitle, columns });
	return (cells) => {
		const words = searchKey(oneLine(cells[name?.key ?? ''] ?? ''));
		return words === '' ? '' : `${words} ¦ ${unit === null ? '' : searchKey(oneLine(cells[unit.key] ?? ''))}`;
	};
}

function changedCells(was: Cells, is: Cells, columns: readonly Column[]) {
	const differing = columns.filter(({ key, type }) => type !== 'ordinal' && oneLine(was[key] ?? '') !== oneLine(is[key] ?? ''));
	return differing.map(({ key, heading }) => ({ heading: oneLine(heading), was: oneLine(was[key] ?? '') }));
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}
