const WINDOW = 10 * 60_000;
const ADDRESSES = 10_000;

/** Counts by address, in memory: it spares the database, and a restart may forget it. */
export function countedTries(permitted: number) {
	const seen = new Map<string, { count: number; since: number }>();
	return {
		/** Whether this address has used up what ten minutes permit. */
		areOver(address: string, now: number): boolean {
			const own = seen.get(address);
			return own !== undefined && now - own.since < WINDOW && own.count >= permitted;
		},
		count(address: string, now: number): void {
			const own = seen.get(address);
			if (own && now - own.since < WINDOW) own.count += 1;
			else seen.set(address, { count: 1, since: now });
			if (seen.size > ADDRESSES) seen.clear();
		}
	};
}
