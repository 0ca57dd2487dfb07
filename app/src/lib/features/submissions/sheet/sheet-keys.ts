/** Where a key takes the cursor in the sheet; null leaves the key to the cell itself. */
export type Move = 'up' | 'down' | 'left' | 'right' | 'next-row' | 'row-up' | 'row-down' | 'remove-row' | 'clear' | null;

/** What one may type or choose in. */
export type CellElement = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

export function isCellElement(target: unknown): target is CellElement {
	const kinds = [HTMLTextAreaElement, HTMLInputElement, HTMLSelectElement];
	return kinds.some((kind) => target instanceof kind) && target instanceof HTMLElement && target.dataset['row'] !== undefined;
}

/**
 * Enter goes to the next row as in a spreadsheet (Alt or Shift + Enter breaks the line), arrows leave a cell at its first or
 * last line, Alt + arrows move the row, Ctrl + Delete removes it. In a cell that is chosen, arrows move too instead of changing what was chosen without a
 * word; Space and letters choose, Delete empties. Keys of a running input method are never taken.
 */
export function moveOf(event: KeyboardEvent): Move {
	const { target } = event;
	if (event.isComposing || !isCellElement(target)) return null;
	if (event.key === 'Enter') return event.shiftKey || event.altKey ? null : 'next-row';
	if (event.key === 'Delete' && event.ctrlKey) return 'remove-row';
	if (event.key === 'ArrowUp') return event.altKey ? 'row-up' : atFirstLine(target) ? 'up' : null;
	if (event.key === 'ArrowDown') return event.altKey ? 'row-down' : atLastLine(target) ? 'down' : null;
	return target instanceof HTMLSelectElement ? (chosen[event.key] ?? null) : null;
}

const chosen: Readonly<Record<string, Move>> = { ArrowLeft: 'left', ArrowRight: 'right', Delete: 'clear', Backspace: 'clear' };

function atFirstLine(cell: CellElement): boolean {
	return !(cell instanceof HTMLTextAreaElement) || !cell.value.slice(0, cell.selectionStart).includes('\n');
}

function atLastLine(cell: CellElement): boolean {
	return !(cell instanceof HTMLTextAreaElement) || !cell.value.slice(cell.selectionEnd).includes('\n');
}
