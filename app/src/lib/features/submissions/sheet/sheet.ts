import { type Cells, type Column, legible } from '@kheo/core';

/** One cell as a person edits it: its words and the version they were based on, so that two editors merge cell by cell. */
export type SheetCell = { v: string; n: number };

/** `cells` holds the typed columns of the form by key, and the content head under `headColumn`. */
export type SheetRow = {
	readonly id: string;
	position: number;
	cells: Record<string, SheetCell>;
	readonly state: RowState;
	readonly returnReason: string | null;
};

export type RowState = 'open' | 'accepted' | 'returned';

export const headColumn = 'head';

/** `column` is a column key of the form, or `headColumn`. */
export type Edit = { readonly rowId: string; readonly column: string; readonly baseVersion: number; readonly value: string };

/** A change of the rows themselves. Each may be sent again without harm: rows carry ids made where they were added. */
export type Arrangement =
	| { readonly kind: 'add'; readonly rowId: string; readonly position: number; readonly cells: Cells }
	| { readonly kind: 'move'; readonly rowId: string; readonly position: number }
	| { readonly kind: 'remove'; readonly rowId: string }
	| { readonly kind: 'restore'; readonly rowId: string };

/** What the server says of a save: which cells now stand at which version, and which met another person's words. */
export type Saved = {
	readonly applied: readonly { readonly rowId: string; readonly column: string; readonly n: number }[];
	readonly conflicts: readonly Conflict[];
};

/** Another person's words, saved after the version that the refused edit was based on. */
export type Conflict = { readonly rowId: string; readonly column: string; readonly value: string; readonly n: number };

/** Columns a person types in: Stt is made by the fold. */
export function typedColumns(columns: readonly Column[]): Column[] {
	return columns.filter((column) => column.type !== 'ordinal');
}

export function wordsOf(row: Pick<SheetRow, 'cells'>, column: string): string {
	return row.cells[column]?.v ?? '';
}

export function versionOf(row: Pick<SheetRow, 'cells'>, column: string): number {
	return row.cells[column]?.n ?? 0;
}

/** A row's words without their versions; empty cells are left out. */
export function plainCells(row: Pick<SheetRow, 'cells'>): Record<string, string> {
	const filled = Object.entries(row.cells).filter(([, cell]) => cell.v !== '');
	return Object.fromEntries(filled.map(([column, cell]) => [column, cell.v]));
}

/** Words as a cell keeps them: NFC, "\n" between lines, nothing that a printed page could not show. */
export function cellWords(text: string): string {
	return legible(text).replace(/\r\n?/g, '\n').normalize('NFC');
}
