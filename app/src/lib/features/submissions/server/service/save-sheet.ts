import type { Context } from '#lib/server/context.ts';
import type { Arrangement, Edit, Saved } from '../../sheet/sheet.ts';
import { assertMayRead } from '../access.ts';
import type { ReturnKey } from '../return-key.ts';
import { arrangeRows } from './arrange-rows.ts';
import { saveCells } from './save-cells.ts';

/** One batch of the sheet: first the rows are arranged, then their cells saved. Sending it again does no harm. */
export async function saveSheet(
	ctx: Context,
	key: ReturnKey,
	batch: { readonly arrangements: readonly Arrangement[]; readonly edits: readonly Edit[] }
): Promise<Saved> {
	assertMayRead(ctx, key);
	if (batch.arrangements.length > 0) await arrangeRows(ctx, key, batch.arrangements);
	return batch.edits.length > 0 ? saveCells(ctx, batch.edits) : { applied: [], conflicts: [] };
}
