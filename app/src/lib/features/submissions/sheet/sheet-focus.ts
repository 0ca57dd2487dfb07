import { tick } from 'svelte';

export function cellId(rowId: string, column: string): string {
	return `cell-${rowId}-${column}`;
}

/** Puts the cursor into a cell once it is drawn; at the end of its words, as after typing them. */
export async function focusCell(rowId: string | undefined, column: string | undefined): Promise<void> {
	if (rowId === undefined || column === undefined) return;
	await tick();
	const cell = document.getElementById(cellId(rowId, column));
	if (!(cell instanceof HTMLTextAreaElement)) return;
	cell.focus();
	cell.setSelectionRange(cell.value.length, cell.value.length);
}
