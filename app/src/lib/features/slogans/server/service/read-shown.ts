import { sloganOfDay } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { ShownSlogan } from '../../slogan.ts';
import { listShown } from '../queries.ts';

/** What the people may see: all slogans that were approved, those of now first. */
export function readShown(ctx: Context): Promise<ShownSlogan[]> {
	return readOnly(ctx, (tx) => listShown(tx, ctx.today, 'all'));
}

/** The slogan over the pages today, or null outside every period. */
export async function readSloganOfDay(ctx: Context): Promise<ShownSlogan | null> {
	return sloganOfDay(await readOnly(ctx, (tx) => listShown(tx, ctx.today, 'current')), ctx.today);
}
