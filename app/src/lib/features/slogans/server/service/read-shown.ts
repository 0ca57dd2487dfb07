import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { ShownSlogan } from '../../slogan.ts';
import { listShown } from '../queries.ts';

/** What the people may see: all slogans that were approved, those of now first. */
export function readShown(ctx: Context): Promise<ShownSlogan[]> {
	return readOnly(ctx, (tx) => listShown(tx, ctx.today));
}
