import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';
import type { Reading } from '../reading/reading.ts';
import { type DatedObligation, datedObligations } from './due.ts';
import type { CheckContext } from './rule.ts';

/** A unit's product and the product of its receiver that folds it. */
export type Level = { readonly lower: DatedObligation; readonly upper: DatedObligation; readonly receiver: string };

/** Below this two tasks have too few words in common to be steps of one product. */
const leastLikeness = 0.15;

/** Who waits for whom: each dated obligation with the likest dated obligation of the unit that receives it. */
export function levelsOf(reading: Reading, context: CheckContext): Level[] {
	const dated = datedObligations(reading, context);
	const levels = dated.flatMap((lower) => levelAbove(lower, dated));
	return [...new Map(levels.map((level) => [`${level.lower.due} ${level.upper.due} ${level.receiver}`, level])).values()];
}

function levelAbove(lower: DatedObligation, dated: readonly DatedObligation[]): Level[] {
	const receiver = receiverOf(lower);
	if (receiver === null || ledBy(lower, receiver)) return [];
	const words = shinglesOf(lower.obligation.task);
	const above = dated
		.filter((upper) => upper !== lower && ledBy(upper, receiver) && receiverOf(upper) !== null)
		.map((upper) => ({ upper, alike: likeness(words, shinglesOf(upper.obligation.task)) }))
		.filter(({ alike }) => alike >= leastLikeness)
		.sort((a, b) => b.alike - a.alike);
	return above[0] ? [{ lower, upper: above[0].upper, receiver }] : [];
}

function receiverOf({ obligation }: DatedObligation): string | null {
	return obligation.recipient ?? obligation.inferred.recipient?.value ?? null;
}

function ledBy({ obligation }: DatedObligation, unit: string): boolean {
	return obligation.units.some((name) => sameUnit(name, unit));
}

/** "Văn phòng" and "Văn phòng Sở" are one. */
function sameUnit(a: string, b: string): boolean {
	const [short = '', long = ''] = [searchKey(a), searchKey(b)].sort((x, y) => x.length - y.length);
	return short !== '' && (long === short || long.startsWith(`${short} `));
}
