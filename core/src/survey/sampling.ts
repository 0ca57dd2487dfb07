/** Half of 1.96, for 95 in 100 at the share where a sample says least (one half). */
const WIDEST = 0.98;

/**
 * How far a share of a random sample may lie from that of all people, in points of a hundred, in 95 of 100 samples; narrower where the sample is a good part of
 * `population`, none where everybody answered. Null without answers.
 */
export function marginOfError(answered: number, population: number | null): number | null {
	if (answered === 0) return null;
	if (population === null) return (WIDEST / Math.sqrt(answered)) * 100;
	if (population <= answered) return 0;
	return WIDEST * Math.sqrt((population - answered) / (answered * (population - 1))) * 100;
}

/** How many must be asked so that the margin is at most `points` of a hundred: n = N / (1 + N·e²), as Vietnamese surveys count. */
export function sampleSize(population: number, points: number): number {
	const e = points / 100;
	return Math.min(population, Math.ceil(population / (1 + population * e * e)));
}
