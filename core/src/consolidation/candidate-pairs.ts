type Pair = readonly [number, number];

/** Rows that share a phrase met in more rows than this share only a commonplace. */
const commonplace = 24;

/**
 * Pairs of sets worth comparing: those that share at least two rare shingles, or are equal. Equal sets are chained one to the
 * next, so a phrase that a thousand units use gives a thousand pairs and not half a million.
 */
export function candidatePairs(sets: readonly ReadonlySet<string>[]): Pair[] {
	const groups = Map.groupBy(sets.keys(), (index) => [...(sets[index] ?? [])].sort().join('|'));
	const chained = [...groups].flatMap(([key, same]) => (key === '' ? [] : same.slice(1).map((index, at): Pair => [same[at] ?? index, index])));
	const firsts = [...groups].flatMap(([key, [first]]) => (key === '' || first === undefined ? [] : [first]));
	return [...chained, ...sharingRareWords(firsts, sets)];
}

function sharingRareWords(indices: readonly number[], sets: readonly ReadonlySet<string>[]): Pair[] {
	const holders = new Map<string, number[]>();
	for (const index of indices) for (const shingle of sets[index] ?? []) holdersOf(holders, shingle).push(index);
	const shared = new Map<number, number>();
	for (const rows of holders.values()) if (rows.length > 1 && rows.length <= commonplace) countPairs(rows, sets.length, shared);
	return [...shared].filter(([, count]) => count > 1).map(([pair]) => [Math.floor(pair / sets.length), pair % sets.length]);
}

function holdersOf(holders: Map<string, number[]>, shingle: string): number[] {
	const rows = holders.get(shingle) ?? [];
	if (rows.length === 0) holders.set(shingle, rows);
	return rows;
}

function countPairs(rows: readonly number[], size: number, shared: Map<number, number>): void {
	for (const [at, first] of rows.entries()) {
		for (const second of rows.slice(at + 1)) {
			const pair = first * size + second;
			shared.set(pair, (shared.get(pair) ?? 0) + 1);
		}
	}
}
