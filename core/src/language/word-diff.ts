/** Words of two texts that differ at one place: `at` counts the words of the first. */
export type WordChange = { readonly at: number; readonly ours: readonly string[]; readonly theirs: readonly string[] };

/** Beyond this many single changes the texts are two texts. */
const MOST = 400;

/**
 * Where two texts differ, word for word, by the fewest words struck and put in (Myers). Texts that have little in common are one change from the
 * first word that differs to the last.
 */
export function wordChanges(ours: readonly string[], theirs: readonly string[]): readonly WordChange[] {
	const from = countEqual(ours, theirs, (words, index) => words[index]);
	const [restOurs, restTheirs] = [ours.slice(from), theirs.slice(from)];
	const tail = countEqual(restOurs, restTheirs, (words, index) => words[words.length - 1 - index]);
	const [a, b] = [restOurs.slice(0, restOurs.length - tail), restTheirs.slice(0, restTheirs.length - tail)];
	if (a.length === 0 && b.length === 0) return [];
	const steps = shortest(a, b);
	if (!steps) return [{ at: from, ours: a, theirs: b }];
	return changesOf(steps, a, b).map((change) => ({ ...change, at: change.at + from }));
}

function countEqual(a: readonly string[], b: readonly string[], word: (words: readonly string[], index: number) => string | undefined): number {
	const most = Math.min(a.length, b.length);
	let count = 0;
	while (count < most && word(a, count) === word(b, count)) count += 1;
	return count;
}

type Reach = readonly (number | undefined)[];

/** How far along the first text each diagonal reaches, for one change more each time; null when too many are needed. */
function shortest(a: readonly string[], b: readonly string[]): Reach[] | null {
	const middle = MOST + 1;
	let reach: (number | undefined)[] = [];
	reach[middle + 1] = 0;
	const steps: Reach[] = [];
	for (let changes = 0; changes <= MOST; changes += 1) {
		steps.push(reach);
		reach = reach.slice();
		for (let k = -changes; k <= changes; k += 2) {
			let x = startAt(reach, middle, k, changes);
			while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
			reach[middle + k] = x;
			if (x >= a.length && x - k >= b.length) return steps;
		}
	}
	return null;
}

function startAt(reach: Reach, middle: number, k: number, changes: number): number {
	return goesDown(reach, middle, k, changes) ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
}

function goesDown(reach: Reach, middle: number, k: number, changes: number): boolean {
	return k === -changes || (k !== changes && (reach[middle + k - 1] ?? -1) < (reach[middle + k + 1] ?? -1));
}

function changesOf(steps: readonly Reach[], a: readonly string[], b: readonly string[]): WordChange[] {
	const middle = MOST + 1;
	const [struck, put] = [new Set<number>(), new Set<number>()];
	let [x, y] = [a.length, b.length];
	for (let changes = steps.length - 1; changes > 0; changes -= 1) {
		const reach = steps[changes] ?? [];
		const down = goesDown(reach, middle, x - y, changes);
		const k = down ? x - y + 1 : x - y - 1;
		const x0 = reach[middle + k] ?? 0;
		if (down) put.add(x0 - k);
		else struck.add(x0);
		[x, y] = [x0, x0 - k];
	}
	return gathered(struck, put, a, b);
}

/** Neighbouring words struck and put in are one change. */
function gathered(struck: ReadonlySet<number>, put: ReadonlySet<number>, a: readonly string[], b: readonly string[]): WordChange[] {
	const changes: WordChange[] = [];
	let [x, y] = [0, 0];
	while (x < a.length || y < b.length) {
		const [fromX, fromY] = [x, y];
		while (struck.has(x) || put.has(y)) {
			if (struck.has(x)) x += 1;
			else y += 1;
		}
		if (x > fromX || y > fromY) changes.push({ at: fromX, ours: a.slice(fromX, x), theirs: b.slice(fromY, y) });
		x += 1;
		y += 1;
	}
	return changes;
}
