import type { Column } from '@kheo/core';

/** One cell as a person edits it: its words and the version they were based on, so that two editors merge cell by cell. */
export type SheetCell = { v: string; n: number };

export type SheetRow = {
	readonly id: string;
	position: number;
	cells: Record<string, SheetCell>;
	head: string | null;
	readonly state: 'open' | 'accepted' | 'returned';
	readonly returnReason: string | null;
};

/** `column` is a column key of the form, or "head" for the content head. */
export type Edit = { readonly rowId: string; readonly column: string; readonly baseVersion: number; readonly value: string };

/** Columns a person types in: Stt is made by the fold. */
export function typedColumns(columns: readonly Column[]): Column[] {
	return columns.filter((column) => column.type !== 'ordinal');
}

export function wordsOf(row: SheetRow, column: string): string {
	return row.cells[column]?.v ?? '';
}

export function isBlank(row: SheetRow): boolean {
	return Object.values(row.cells).every((cell) => cell.v.trim() === '');
}
