import type { FilledChanges, StandingRow } from './compare-filled.ts';
import type { Cells, Form } from './form.ts';
import { keyColumns } from './form-columns.ts';
import type { ReturnRow } from './return.ts';
import { markedColumns } from './row-marks.ts';
import { wordsInFile } from './words-in-file.ts';

/** The rows of a lower agency's supplement (bổ sung lần n), by what it says of each. */
export type SupplementParts<T> = { readonly added: T; readonly changed: T; readonly removed: T };
export type SupplementDifference = {
	readonly changes: FilledChanges;
	/** Rows it takes out that do not stand here as it has them. */
	readonly lost: readonly Cells[];
};

/**
 * What a supplement changes in the return as it stands: rows come, cells change, rows go, and all that it does not name stays. An activity is told by its
 * name and its unit; one that is not found by them is new. Loaded again, it changes nothing.
 */
export function compareSupplement(
	{ added, changed, removed }: SupplementParts<readonly ReturnRow[]>,
	standing: readonly StandingRow[],
	form: Form
): SupplementDifference {
	const columns = markedColumns(form.columns);
	const left = new Set(standing);
	const wordsOf = (cells: Cells) => columns.map((column) => wordsInFile(cells[column] ?? '')).join(' ¦ ');
	const find = (holds: (row: StandingRow) => boolean) => {
		const found = [...left].find(holds);
		if (found) left.delete(found);
		return found;
	};
	const same = (row: ReturnRow) => find(({ cells }) => wordsOf(cells) === wordsOf(row.cells));
	const isNamed = named(form);
	const out = removed.map((row) => ({ row, standing: same(row) }));
	const fresh = added.filter((row) => !same(row));
	const open = changed.filter((row) => !same(row)).map((row) => ({ row, standing: find(({ cells }) => isNamed(cells, row.cells)) }));
	return {
		changes: {
			changed: open.flatMap(({ row, standing }) => (standing ? [{ row: standing.id, cells: cellsThatDiffer(standing.cells, row.cells, columns) }] : [])),
			added: [...fresh, ...open.flatMap(({ row, standing }) => (standing ? [] : [row]))],
			gone: out.flatMap(({ standing }) => (standing ? [standing.id] : [])),
			takenAway: [],
			same: left.size + added.length - fresh.length + changed.length - open.length
		},
		lost: out.flatMap(({ row, standing }) => (standing ? [] : [row.cells]))
	};
}

function named(form: Form): (one: Cells, other: Cells) => boolean {
	const { name, unit } = keyColumns(form);
	const nameOf = (cells: Cells) => [name, unit].map((column) => (column ? wordsInFile(cells[column.key] ?? '') : '')).join(' ¦ ');
	return (one, other) => name !== null && wordsInFile(other[name.key] ?? '') !== '' && nameOf(one) === nameOf(other);
}

function cellsThatDiffer(now: Cells, file: Cells, columns: readonly string[]) {
	return columns.flatMap((column) => {
		const [here, there] = [now[column] ?? '', file[column] ?? ''];
		return wordsInFile(here) === wordsInFile(there) ? [] : [{ column, now: here, file: there, both: false }];
	});
}
