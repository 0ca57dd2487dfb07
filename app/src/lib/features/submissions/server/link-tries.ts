const windowLength = 10 * 60_000;
const permitted = 30;
const misses = new Map<string, { count: number; since: number }>();

/** Whether this address has opened too many links that do not exist. Counted in memory: with 32 random bytes a guess is hopeless; this spares the database. */
export function isGuessing(address: string, now: number): boolean {
	const seen = misses.get(address);
	return seen !== undefined && now - seen.since < windowLength && seen.count >= permitted;
}

export function countMiss(address: string, now: number): void {
	const seen = misses.get(address);
	if (seen && now - seen.since < windowLength) seen.count += 1;
	else misses.set(address, { count: 1, since: now });
	if (misses.size > 10_000) misses.clear();
}
