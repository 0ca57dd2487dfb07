import type { Cells, Column } from '@kheo/core';
import { choiceMeant } from './choice-meant.ts';
import { cellWords, headColumn, type SheetRow, typedColumns, versionOf, wordsOf } from './sheet.ts';

/** What a paste asks of the sheet: new words for cells that exist, and rows to add below them. */
export type Spread = {
	readonly cells: readonly { readonly rowId: string; readonly column: string; readonly baseVersion: number; readonly value: string; readonly was: string }[];
	readonly rows: readonly Cells[];
};

/** Lays copied rows over the sheet from one cell on, to the right and downwards; what is wider than the form goes into its last column. */
export function spread(
	grid: readonly (readonly string[])[],
	rows: readonly SheetRow[],
	columns: readonly Column[],
	at: { row: number; column: string }
): Spread {
	const typed = typedColumns(columns);
	const first = Math.max(
		0,
		typed.findIndex(({ key }) => key === at.column)
	);
	const laid = grid.map((line) => laidOut(line, typed.slice(first)));
	const over = laid.slice(0, Math.max(0, rows.length - at.row));
	return {
		cells: over.flatMap((cells, index) => editsOf(cells, rows[at.row + index])),
		rows: laid.slice(over.length)
	};
}

function laidOut(line: readonly string[], columns: readonly Column[]): Cells {
	const cells: Record<string, string> = {};
	for (const [index, words] of line.entries()) {
		const column = columns[Math.min(index, columns.length - 1)];
		if (column === undefined || words === '') continue;
		const [{ key }, said] = [column, choiceMeant(cellWords(words), column)];
		cells[key] = cells[key] === undefined ? said : `${cells[key]}\n${said}`;
	}
	return cells;
}

/** Copied empty cells leave the words that stand there. */
function editsOf(cells: Cells, row: SheetRow | undefined): Spread['cells'][number][] {
	if (!row) return [];
	const changed = Object.entries(cells).filter(([column, value]) => column !== headColumn && value !== wordsOf(row, column));
	return changed.map(([column, value]) => ({ rowId: row.id, column, baseVersion: versionOf(row, column), value, was: wordsOf(row, column) }));
}
