/** Rows stand in the order of their positions; a row put between two others takes the middle, so no other row changes. */
export function positionAfter(positions: readonly number[], index: number): number {
	const before = positions[index];
	const next = positions[index + 1];
	if (before === undefined) return (positions[0] ?? step * 2) - step;
	return next === undefined ? before + step : (before + next) / 2;
}

/** The position that puts the row at `index` one place up or down; null when it already stands at that end. */
export function positionMoved(positions: readonly number[], index: number, by: 1 | -1): number | null {
	const target = index + by;
	if (target < 0 || target >= positions.length) return null;
	return by === 1 ? positionAfter(positions, target) : positionAfter(positions, target - 1);
}

const step = 1024;
