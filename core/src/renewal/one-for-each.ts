import type { OpenPoint } from './renewal.ts';

/** One point for one thing to decide, with all its places. */
export function oneForEach(points: readonly OpenPoint[]): OpenPoint[] {
	return [...Map.groupBy(points, ({ code, params }) => JSON.stringify([code, params])).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, places: [first, ...others].flatMap(({ places }) => places) }] : []
	);
}
