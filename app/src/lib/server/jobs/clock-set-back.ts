export type Clocks = { readonly wall: () => number; readonly elapsed: () => number };

const tolerance = 60_000;
const lookEvery = 10_000;
const own: Clocks = { wall: () => Date.now(), elapsed: () => performance.now() };

/**
 * Aborts once this machine's clock was set back by more than a minute. The queue reckons the time of its next pass by that clock, and would sleep for as long as the clock
 * had run ahead.
 */
export function clockSetBack({ wall, elapsed }: Clocks = own, every = lookEvery): { readonly signal: AbortSignal; [Symbol.dispose](): void } {
	const set = new AbortController();
	let ahead = wall() - elapsed();
	const looking = setInterval(() => {
		const now = wall() - elapsed();
		if (now < ahead - tolerance) set.abort();
		ahead = Math.max(ahead, now);
	}, every);
	looking.unref();
	return { signal: set.signal, [Symbol.dispose]: () => clearInterval(looking) };
}
