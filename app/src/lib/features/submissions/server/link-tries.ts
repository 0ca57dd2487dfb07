import { countedTries } from '#lib/server/tries.ts';

const misses = countedTries(30);

/** Whether this address has opened too many links that do not exist. With 32 random bytes a guess is hopeless; this spares the database. */
export function isGuessing(address: string, now: number): boolean {
	return misses.areOver(address, now);
}

export function countMiss(address: string, now: number): void {
	misses.count(address, now);
}
