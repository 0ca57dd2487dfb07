import { type Cells, compareFilled, compareSupplement, type FilledChanges } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { plainCells } from '../sheet/sheet.ts';
import type { ReadReturnFile } from './read-return-file.ts';
import type { ReturnKey } from './return-key.ts';
import { findSubmission, listRows, type RowNow } from './submission-queries.ts';

export type Compared = { readonly changes: FilledChanges; readonly lost: readonly Cells[]; readonly rows: readonly RowNow[]; readonly seen: string };

const noParts = { added: [], changed: [], removed: [] };

type Comparable = Pick<ReadReturnFile, 'read' | 'columns' | 'title' | 'supplement'>;

/**
 * What a filled file of this very return, or a lower agency's supplement, would change now; null where the file never went out from here, or went out
 * for another return, and is no supplement.
 */
export async function filledChanges(tx: ReadTx, key: ReturnKey, { read, columns, title, supplement }: Comparable): Promise<Compared | null> {
	const filled = read.filled?.mark.obligation === key.obligationId && read.filled.mark.unit === key.unitId ? read.filled : null;
	if (!filled && !supplement) return null;
	const submission = await findSubmission(tx, key);
	const rows = submission ? await listRows(tx, submission.id) : [];
	const standing = rows.filter((row) => Object.keys(plainCells(row)).length > 0);
	const known = standing.map((row) => ({ id: row.id, cells: plainCells(row), createdAt: row.createdAt.getTime() }));
	const said = (changes: FilledChanges, lost: readonly Cells[]) => ({ changes, lost, rows, seen: sha256Of(JSON.stringify(changes)).slice(0, 16) });
	if (filled) return said(compareFilled(read.rows, filled, known, columns), []);
	const { changes, lost } = compareSupplement(supplement?.parts ?? noParts, known, { title, columns });
	return said(changes, lost);
}
