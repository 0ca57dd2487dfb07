import type { Claim, Row } from './row.ts';

/**
 * Turns the runs of us and of the peer into the row that is printed: medians, ratio, verdict. The ratio is the median of those of each
 * pair of runs, which stand next to each other in time: a machine that slows for a while slows both.
 */
export function judge(claim: Claim, ours: readonly number[], peer: readonly number[] | null): Row {
	const ratio = median(ours.map((us, index) => ratioOf(claim, us, peer?.[index] ?? null)));
	const { name, unit, op, must, beyond } = claim;
	return { name, ours: median(ours), peer: peer === null ? null : median(peer), unit, ratio, op, must, beyond, runs: ours.length, ok: holds(ratio, op, must) };
}

export function holds(value: number, op: '<=' | '>=', limit: number): boolean {
	return op === '<=' ? value <= limit : value >= limit;
}

function ratioOf({ name, ratioIs }: Claim, ours: number, peer: number | null): number {
	if (ratioIs === 'ours') return ours;
	if (peer === null) throw new Error(`${name}: no peer was measured`);
	return ratioIs === 'ours/peer' ? ours / peer : peer / ours;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	if (low === undefined || high === undefined) throw new Error('nothing was measured');
	return (low + high) / 2;
}
