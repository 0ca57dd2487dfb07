import type { Cells } from './form.ts';
import { markedColumns, type RowMark, wordsPrint } from './row-marks.ts';
import type { Filled, ReturnRow } from './return.ts';
import type { Column } from './form.ts';
import { wordsInFile } from './words-in-file.ts';

/** A row of the return as it stands now; `createdAt` in milliseconds. */
export type StandingRow = { readonly id: string; readonly cells: Cells; readonly createdAt: number };

/** `both`: the file changed the cell, and so did somebody here since the file went out, to other words. */
export type FilledCell = { readonly column: string; readonly now: string; readonly file: string; readonly both: boolean };

/** What a file that went out to be filled says differently from the return as it stands. */
export type FilledChanges = {
	readonly changed: readonly { readonly row: string; readonly cells: readonly FilledCell[] }[];
	readonly added: readonly ReturnRow[];
	/** Rows that the file no longer has: whether they go is asked, never concluded. */
	readonly gone: readonly string[];
	/** Rows changed in the file that were taken away here since it went out. */
	readonly takenAway: readonly { readonly row: string; readonly cells: Cells; readonly head: string | null }[];
	readonly same: number;
};

type Told = { readonly row: ReturnRow; readonly mark: RowMark };

/**
 * Compares a file that came back filled with the return as it stands, cell by cell. A cell that only somebody here changed keeps their
 * words; a column that the file lost changes nothing; a row copied with its mark is a new row.
 */
export function compareFilled(
	rows: readonly ReturnRow[],
	{ mark, found }: Filled,
	standing: readonly StandingRow[],
	columns: readonly Column[]
): FilledChanges {
	const compared = markedColumns(columns).filter((column) => found.includes(column));
	const isOwn = ({ row, mark: told }: Told) => changedSince(row, told, mark.columns, compared).length;
	const told = rows.flatMap((row): Told[] => (row.mark ? [{ row, mark: row.mark }] : []));
	const nearest = [...Map.groupBy(told, ({ mark }) => mark.row).values()].flatMap((same) => [...same].sort((a, b) => isOwn(a) - isOwn(b)).slice(0, 1));
	const known = new Map(nearest.map((one) => [one.mark.row, one]));
	const isThere = new Set(standing.map(({ id }) => id));
	const lost = standing.filter(({ id, createdAt }) => !known.has(id) && createdAt <= mark.at);
	const unmarked = rows.filter((row) => !nearest.some((one) => one.row === row));
	const again = sameNames(unmarked, lost, compared);
	const changed = standing.flatMap(({ id, cells }) => {
		const one = known.get(id);
		const back = one?.row ?? again.get(id);
		if (!back) return [];
		const since = one ? changedSince(back, one.mark, mark.columns, compared) : compared;
		return [{ row: id, cells: changesOf(back, cells, since, one?.mark ?? null, mark.columns) }];
	});
	return {
		changed: changed.filter(({ cells }) => cells.length > 0),
		added: unmarked.filter((row) => ![...again.values()].includes(row)),
		gone: lost.filter(({ id }) => !again.has(id)).map(({ id }) => id),
		takenAway: nearest.filter((one) => !isThere.has(one.mark.row) && isOwn(one) > 0).map(({ row: { cells, head }, mark: { row } }) => ({ row, cells, head })),
		same: changed.filter(({ cells }) => cells.length === 0).length
	};
}

/** The columns whose words in the file are no longer those that went out. */
function changedSince({ cells }: ReturnRow, { said }: RowMark, order: readonly string[], compared: readonly string[]): string[] {
	return compared.filter((column) => order.includes(column) && said[order.indexOf(column)] !== wordsPrint(cells[column] ?? ''));
}

function changesOf(back: ReturnRow, now: Cells, since: readonly string[], mark: RowMark | null, order: readonly string[]): FilledCell[] {
	return since.flatMap((column) => {
		const [here, file] = [now[column] ?? '', back.cells[column] ?? ''];
		if (wordsInFile(here) === wordsInFile(file)) return [];
		return [{ column, now: here, file, both: mark !== null && mark.said[order.indexOf(column)] !== wordsPrint(here) }];
	});
}

/** A row whose mark was wiped out with its number is still the row of the same name, where only one has that name. */
function sameNames(rows: readonly ReturnRow[], lost: readonly StandingRow[], [name]: readonly string[]): Map<string, ReturnRow> {
	if (name === undefined) return new Map();
	const nameOf = (cells: Cells) => wordsInFile(cells[name] ?? '');
	return new Map(
		lost.flatMap((standing): [string, ReturnRow][] => {
			const [row, second] = rows.filter(({ cells }) => nameOf(cells) !== '' && nameOf(cells) === nameOf(standing.cells));
			return row && !second ? [[standing.id, row]] : [];
		})
	);
}
