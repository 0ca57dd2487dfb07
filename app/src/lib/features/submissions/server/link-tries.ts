import type { Context } from '#lib/server/context.ts';
import { countedTries } from '#lib/server/tries.ts';

const misses = countedTries('link', 30);

/** Whether this address has opened too many links that do not exist. With 32 random bytes a guess is hopeless; this spares the database. */
export function isGuessing(address: string, now: number): boolean {
	return misses.areOver(address, now);
}

export async function countMiss(ctx: Context, address: string): Promise<void> {
	await misses.count(ctx, address);
}
