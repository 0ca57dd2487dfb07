import type { SheetRow } from './sheet.ts';

/** Which of this person's changes are still on their way: their words stay on the screen until the server has answered. */
export type Unsent = { readonly cell: (rowId: string, column: string) => boolean; readonly row: (rowId: string) => boolean };

/**
 * Brings in what others saved meanwhile, cell by cell. A cell or row with a change of one's own under way is left alone;
 * the server will say whether the two meet.
 */
export function mergeRemote(mine: readonly SheetRow[], theirs: readonly SheetRow[], unsent: Unsent): SheetRow[] {
	const known = new Map(mine.map((row) => [row.id, row]));
	const arrived = theirs.filter((row) => known.has(row.id) || !unsent.row(row.id)).map((row) => mergeRow(known.get(row.id), row, unsent));
	const present = new Set(theirs.map(({ id }) => id));
	const stillMine = mine.filter((row) => !present.has(row.id) && unsent.row(row.id));
	return [...arrived, ...stillMine].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function mergeRow(mine: SheetRow | undefined, theirs: SheetRow, unsent: Unsent): SheetRow {
	if (!mine) return theirs;
	const columns = new Set([...Object.keys(mine.cells), ...Object.keys(theirs.cells)]);
	const cells = [...columns].flatMap((column) => {
		const [own, other] = [mine.cells[column], theirs.cells[column]];
		const keep = unsent.cell(mine.id, column) || (own !== undefined && (other === undefined || own.n > other.n));
		const cell = keep ? own : other;
		return cell ? [[column, cell] as const] : [];
	});
	return { ...theirs, position: unsent.row(mine.id) ? mine.position : theirs.position, cells: Object.fromEntries(cells) };
}
