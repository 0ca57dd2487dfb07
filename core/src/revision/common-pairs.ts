/** A place in the earlier sequence and the place in the later one that holds the same. */
export type Pair = readonly [before: number, after: number];

/** Cells of the table of lengths; past it only the equal beginning and end are found, so that a stranger's document costs no more. */
const mostCells = 16_000_000;

/** The longest series of equal elements that two sequences share in order. */
export function commonPairs<T>(before: readonly T[], after: readonly T[]): Pair[] {
	const first = equalAtStart(before, after);
	const last = equalAtStart(before.slice(first).reverse(), after.slice(first).reverse());
	const middle = between(before.slice(first, before.length - last), after.slice(first, after.length - last));
	return [
		...Array.from({ length: first }, (_, at): Pair => [at, at]),
		...middle.map(([a, b]): Pair => [a + first, b + first]),
		...Array.from({ length: last }, (_, at): Pair => [before.length - last + at, after.length - last + at])
	];
}

function equalAtStart<T>(a: readonly T[], b: readonly T[]): number {
	const most = Math.min(a.length, b.length);
	let length = 0;
	while (length < most && a[length] === b[length]) length += 1;
	return length;
}

function between<T>(a: readonly T[], b: readonly T[]): Pair[] {
	const width = b.length + 1;
	if ((a.length + 1) * width > mostCells) return [];
	const lengths = lengthsOf(a, b, width);
	const pairs: Pair[] = [];
	for (let x = 0, y = 0; x < a.length && y < b.length;) {
		if (a[x] === b[y]) pairs.push([x++, y++]);
		else if (at(lengths, (x + 1) * width + y) >= at(lengths, x * width + y + 1)) x += 1;
		else y += 1;
	}
	return pairs;
}

/** At row x, column y: how many elements the rest of `a` from x and the rest of `b` from y have in common. */
function lengthsOf<T>(a: readonly T[], b: readonly T[], width: number): Uint16Array {
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let x = a.length - 1; x >= 0; x--)
		for (let y = b.length - 1; y >= 0; y--) {
			const longer = Math.max(at(lengths, (x + 1) * width + y), at(lengths, x * width + y + 1));
			lengths[x * width + y] = a[x] === b[y] ? at(lengths, (x + 1) * width + y + 1) + 1 : longer;
		}
	return lengths;
}

function at(lengths: Uint16Array, index: number): number {
	return lengths[index] ?? 0;
}
