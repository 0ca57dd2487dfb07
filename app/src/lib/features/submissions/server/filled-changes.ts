import { compareFilled, type FilledChanges } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { plainCells } from '../sheet/sheet.ts';
import type { ReadReturnFile } from './read-return-file.ts';
import type { ReturnKey } from './return-key.ts';
import { findSubmission, listRows, type RowNow } from './submission-queries.ts';

export type Compared = { readonly changes: FilledChanges; readonly rows: readonly RowNow[]; readonly seen: string };

/** What a filled file of this very return would change now; null where the file never went out from here, or went out for another return. */
export async function filledChanges(tx: ReadTx, key: ReturnKey, { read, columns }: Pick<ReadReturnFile, 'read' | 'columns'>): Promise<Compared | null> {
	const { filled } = read;
	if (filled?.mark.obligation !== key.obligationId || filled.mark.unit !== key.unitId) return null;
	const submission = await findSubmission(tx, key);
	const rows = submission ? await listRows(tx, submission.id) : [];
	const standing = rows.filter((row) => Object.keys(plainCells(row)).length > 0);
	const known = standing.map((row) => ({ id: row.id, cells: plainCells(row), createdAt: row.createdAt.getTime() }));
	const changes = compareFilled(read.rows, filled, known, columns);
	return { changes, rows, seen: sha256Of(JSON.stringify(changes)).slice(0, 16) };
}
