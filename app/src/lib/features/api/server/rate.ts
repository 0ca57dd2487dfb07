import type { Context } from '#lib/server/context.ts';
import { countAndTell, countedTries, type Told } from '#lib/server/tries.ts';

const MINUTE = 60_000;

export type Rate = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number; readonly isOver: boolean };

/** Counts calls by agency and whoever makes them, minute by minute, for all processes together. Who is known to be over is told so without a question. */
export function minuteRate(limit: number) {
	const calls = countedTries('api', limit, MINUTE);
	return async (ctx: Context, who: string): Promise<Rate> => rateOf(limit, await countAndTell(ctx, [calls, who]), ctx.now.getTime());
}

export function rateOf(limit: number, { count, since }: Told, now: number): Rate {
	const resetSeconds = Math.max(1, Math.ceil((since + MINUTE - now) / 1000));
	return { limit, remaining: Math.max(0, limit - count), resetSeconds, isOver: count > limit };
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
