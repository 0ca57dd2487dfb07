import { compareVietnamese, searchKey } from '@kheo/core';
import { pageIn, pageOf } from '#lib/ui/page-of.ts';
import { waitsFor } from './cell-state.ts';
import type { MatrixRow } from './matrix.ts';

export const narrowings = ['all', 'missing', 'office'] as const;
export const sortings = ['order', 'name', 'open'] as const;
type Narrowing = (typeof narrowings)[number];
/** What a person chose to see of a long matrix; all of it stands in the address. */
export type MatrixChoice = { readonly wanted: string; readonly only: Narrowing; readonly sort: (typeof sortings)[number]; readonly page: number };
export type MatrixPage = MatrixChoice & { readonly pages: number; readonly found: number };

/** Up to so many units the whole matrix is shown and narrowed on the spot. */
const WHOLE_MATRIX = 100;
const PAGE = 50;

export function matrixChoice(params: URLSearchParams): MatrixChoice {
	return {
		wanted: (params.get('q') ?? '').slice(0, 200),
		only: narrowings.find((one) => one === params.get('only')) ?? 'all',
		sort: sortings.find((one) => one === params.get('sort')) ?? 'order',
		page: pageIn(params)
	};
}

/** Whether more than the units' names decides what is on which page. */
export function asksForStates({ only, sort }: MatrixChoice): boolean {
	return only !== 'all' || sort === 'open';
}

/** The rows of one page. Null: there are so few that they are shown whole. Cells may be left out where the choice does not ask for states. */
export function matrixPage(rows: readonly MatrixRow[], choice: MatrixChoice): { readonly rows: readonly MatrixRow[]; readonly paged: MatrixPage | null } {
	if (rows.length <= WHOLE_MATRIX) return { rows, paged: null };
	const chosen = rows.filter((row) => isWanted(row, choice.wanted, choice.only));
	const { items, page, pages, found } = pageOf(sorted(chosen, choice.sort), choice.page, PAGE);
	return { rows: items, paged: { ...choice, page, pages, found } };
}

export function isWanted(row: MatrixRow, wanted: string, only: Narrowing): boolean {
	if (!searchKey(row.unit.name).includes(searchKey(wanted))) return false;
	return only === 'all' || row.cells.some((cell) => cell && (only === 'office' ? waitsFor(cell.state) === 'office' : owed.has(cell.state.name)));
}

const owed = new Set(['overdue', 'due-soon', 'needs-more']);

function sorted(rows: readonly MatrixRow[], by: MatrixChoice['sort']): readonly MatrixRow[] {
	if (by === 'order') return rows;
	if (by === 'name') return rows.toSorted((a, b) => compareVietnamese(a.unit.name, b.unit.name));
	const open = (row: MatrixRow) => row.cells.filter((cell) => cell && waitsFor(cell.state) !== 'nobody' && cell.state.name !== 'not-due').length;
	return rows.toSorted((a, b) => open(b) - open(a));
}
