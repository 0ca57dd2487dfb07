const MINUTE = 60_000;
const KEPT = 10_000;

export type Rate = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number; readonly isOver: boolean };

/** Counts calls by whoever makes them, minute by minute, in this process alone. */
export function minuteRate(limit: number) {
	const seen = new Map<string, { count: number; since: number }>();
	return (who: string, now: number): Rate => {
		const own = seen.get(who);
		const current = own && Math.abs(now - own.since) < MINUTE ? own : { count: 0, since: now };
		current.count += 1;
		if (seen.size > KEPT) seen.clear();
		seen.set(who, current);
		const resetSeconds = Math.max(1, Math.ceil((current.since + MINUTE - now) / 1000));
		return { limit, remaining: Math.max(0, limit - current.count), resetSeconds, isOver: current.count > limit };
	};
}

/** In how many calls a minute one token, or one address without one, is answered. */
export function callsAMinute(env: NodeJS.ProcessEnv = process.env): number {
	const wanted = Number(env['KHEO_API_RATE']);
	return Number.isInteger(wanted) && wanted > 0 ? wanted : 600;
}

export function rateHeaders({ limit, remaining, resetSeconds, isOver }: Rate): Record<string, string> {
	const said = { 'ratelimit-limit': String(limit), 'ratelimit-remaining': String(remaining), 'ratelimit-reset': String(resetSeconds) };
	return isOver ? { ...said, 'retry-after': String(resetSeconds) } : said;
}
