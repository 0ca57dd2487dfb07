import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { assertMayRead } from '../access.ts';
import type { ReturnKey } from '../return-key.ts';
import { contentsOfReturn, type ContentOfReturn } from './list-lower-contents.ts';

/** What a lower agency sent up into this return, the newest first. */
export function readLowerContents(ctx: Context, key: ReturnKey): Promise<ContentOfReturn[]> {
	assertMayRead(ctx, key);
	return readOnly(ctx, (tx) => contentsOfReturn(tx, key));
}
