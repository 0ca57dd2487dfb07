import { tick } from 'svelte';
import { isCellElement } from './sheet-keys.ts';

export function cellId(rowId: string, column: string): string {
	return `cell-${rowId}-${column}`;
}

/** Puts the cursor into a cell once it is drawn; at the end of its words, as after typing them. */
export async function focusCell(rowId: string | undefined, column: string | undefined): Promise<void> {
	if (rowId === undefined || column === undefined) return;
	await tick();
	const cell = document.getElementById(cellId(rowId, column));
	if (!isCellElement(cell)) return;
	cell.focus();
	if (!(cell instanceof HTMLSelectElement)) cell.setSelectionRange(cell.value.length, cell.value.length);
}
