import type { Column } from '@kheo/core';
import { type Edit, headColumn, type Saved, type SheetRow, typedColumns, versionOf, wordsOf } from '../sheet/sheet.ts';

/** A row as it stands, and the columns of its form. */
export type StandingRow = Pick<SheetRow, 'cells'> & { readonly columns: readonly Column[] };

export type Judged = Saved & { readonly unknown: readonly Edit[]; readonly toWrite: readonly Edit[] };

/**
 * Judges each edit against the words that stand there: on the version it was based on it is written, words equal to those that stand
 * there count as saved, others conflict. Unknown are edits of a column that nobody types in.
 */
export function judgeEdits(edits: readonly Edit[], row: StandingRow): Judged {
	const typed = new Set([headColumn, ...typedColumns(row.columns).map(({ key }) => key)]);
	const isSaid = ({ column, value }: Edit) => wordsOf(row, column) === value;
	const isCurrent = ({ column, baseVersion }: Edit) => versionOf(row, column) === baseVersion;
	const known = edits.filter(({ column }) => typed.has(column));
	return {
		unknown: edits.filter(({ column }) => !typed.has(column)),
		toWrite: known.filter((edit) => isCurrent(edit) && !isSaid(edit)),
		applied: known
			.filter((edit) => isCurrent(edit) || isSaid(edit))
			.map((edit) => ({ rowId: edit.rowId, column: edit.column, n: versionOf(row, edit.column) + (isSaid(edit) ? 0 : 1) })),
		conflicts: known
			.filter((edit) => !isCurrent(edit) && !isSaid(edit))
			.map(({ rowId, column }) => ({ rowId, column, value: wordsOf(row, column), n: versionOf(row, column) }))
	};
}
