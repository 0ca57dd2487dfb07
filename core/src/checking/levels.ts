import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';
import type { Reading } from '../reading/reading.ts';
import { type DatedObligation, datedObligations } from './due.ts';
import type { CheckContext } from './rule.ts';
import { sameProduct } from './same-product.ts';

/** A unit's product and the product of its receiver that folds it. */
export type Level = { readonly lower: DatedObligation; readonly upper: DatedObligation; readonly receiver: string };

/** Below this two tasks have too few words in common to be steps of one product. */
const leastLikeness = 0.15;

/** Who waits for whom: each dated obligation with the likest dated obligation of the unit that receives it. */
export function levelsOf(reading: Reading, context: CheckContext): Level[] {
	const all = datedObligations(reading, context).map(known);
	const upward = all.filter(({ dated }) => receiverOf(dated) !== null);
	const receivers = new Set(all.flatMap(({ dated }) => receiverOf(dated) ?? []).map(searchKey));
	const ledByReceiver = new Map([...receivers].map((key) => [key, upward.filter((upper) => isLedBy(upper, key))]));
	const levels = all.flatMap((lower) => levelAbove(lower, ledByReceiver));
	return [...new Map(levels.map((level) => [`${level.lower.due} ${level.upper.due} ${level.receiver}`, level])).values()];
}

/** A long plan asks this of every pair of its duties: the names of the units and the words of the task are made comparable once. */
type Known = { readonly dated: DatedObligation; readonly units: readonly string[]; readonly words: () => ReadonlySet<string> };

function known(dated: DatedObligation): Known {
	let words: ReadonlySet<string> | null = null;
	return { dated, units: dated.obligation.units.map(searchKey), words: () => (words ??= shinglesOf(dated.obligation.task)) };
}

function levelAbove(lower: Known, ledByReceiver: ReadonlyMap<string, readonly Known[]>): Level[] {
	const receiver = receiverOf(lower.dated);
	if (receiver === null) return [];
	const key = searchKey(receiver);
	if (isLedBy(lower, key)) return [];
	const above = (ledByReceiver.get(key) ?? [])
		.filter((upper) => sameProduct(lower.dated.obligation.task, upper.dated.obligation.task))
		.map((upper) => ({ upper: upper.dated, alike: likeness(lower.words(), upper.words()) }))
		.filter(({ alike }) => alike >= leastLikeness)
		.sort((a, b) => b.alike - a.alike);
	return above[0] ? [{ lower: lower.dated, upper: above[0].upper, receiver }] : [];
}

function receiverOf({ obligation }: DatedObligation): string | null {
	return obligation.recipient ?? obligation.inferred.recipient?.value ?? null;
}

function isLedBy({ units }: Known, unit: string): boolean {
	return units.some((name) => sameUnit(name, unit));
}

/** "van phong" and "van phong so" are one. */
function sameUnit(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short !== '' && (long === short || long.startsWith(`${short} `) || long.startsWith(`${short},`));
}
