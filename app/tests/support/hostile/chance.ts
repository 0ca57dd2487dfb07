/** Numbers from a seed (mulberry32): the same seed asks the same questions again. */
export type Chance = {
	/** From 0 up to, and without, 1. */
	next(): number;
	whole(below: number): number;
	/** True in so many of a hundred. */
	percent(of: number): boolean;
	pick<T>(from: readonly [T, ...T[]]): T;
};

export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const whole = (below: number) => Math.floor(next() * below);
	return { next, whole, percent: (of) => whole(100) < of, pick: (from) => from[whole(from.length)] ?? from[0] };
}
