import type { StoredCell } from '#lib/server/database/tables/submissions.ts';
import { headColumn } from '../sheet/sheet.ts';

type Cells = { readonly [column: string]: StoredCell };

/** The words of a stored row by column, without the content head and without empty cells. */
export function wordsByColumn(cells: Cells): Record<string, string> {
	const filled = Object.entries(cells).filter(([column, cell]) => column !== headColumn && cell.v.trim() !== '');
	return Object.fromEntries(filled.map(([column, cell]) => [column, cell.v]));
}

export function headOf(cells: Cells): string | null {
	return cells[headColumn]?.v || null;
}
