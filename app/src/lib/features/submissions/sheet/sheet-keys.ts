/** Where a key takes the cursor in the sheet; null leaves the key to the cell itself. */
export type Move = 'up' | 'down' | 'next-row' | 'row-up' | 'row-down' | 'remove-row' | null;

/**
 * Enter goes to the next row as in a spreadsheet (Alt or Shift + Enter breaks the line), arrows leave a cell at its first or
 * last line, Alt + arrows move the row, Ctrl + Delete removes it. Keys of a running input method are never taken.
 */
export function moveOf(event: KeyboardEvent): Move {
	if (event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return null;
	if (event.key === 'Enter') return event.shiftKey || event.altKey ? null : 'next-row';
	if (event.key === 'Delete' && event.ctrlKey) return 'remove-row';
	if (event.key === 'ArrowUp') return event.altKey ? 'row-up' : atFirstLine(event.target) ? 'up' : null;
	if (event.key === 'ArrowDown') return event.altKey ? 'row-down' : atLastLine(event.target) ? 'down' : null;
	return null;
}

function atFirstLine(cell: HTMLTextAreaElement): boolean {
	return !cell.value.slice(0, cell.selectionStart).includes('\n');
}

function atLastLine(cell: HTMLTextAreaElement): boolean {
	return !cell.value.slice(cell.selectionEnd).includes('\n');
}
