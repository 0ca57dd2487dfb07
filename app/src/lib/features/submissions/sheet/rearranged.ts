import type { Arrangement, SheetRow } from './sheet.ts';

/** The rows with a change made again that was made on an earlier page and never answered; words that the server knows by now stay. */
export function rearranged(rows: readonly SheetRow[], change: Arrangement): SheetRow[] {
	const others = rows.filter(({ id }) => id !== change.rowId);
	const row = rows.find(({ id }) => id === change.rowId);
	if (change.kind === 'remove') return others;
	if (change.kind === 'restore') return [...rows];
	if (change.kind === 'move') return row ? inOrder([...others, { ...row, position: change.position }]) : others;
	const cells = Object.fromEntries(Object.entries(change.cells).map(([column, v]) => [column, { v, n: 1 }]));
	const begun = row ?? { id: change.rowId, position: change.position, state: 'open' as const, returnReason: null, cells: {} };
	return inOrder([...others, { ...begun, cells: { ...cells, ...begun.cells } }]);
}

function inOrder(rows: SheetRow[]): SheetRow[] {
	return rows.sort((a, b) => a.position - b.position);
}
