import { likeness, shinglesOf } from '../language/similarity.ts';
import { candidatePairs } from './candidate-pairs.ts';

/** What a unit registered for an earlier plan; `head` is a content head of the plan that suggestions are for. */
export type PastActivity = { readonly id: string; readonly unit: string; readonly year: number | null; readonly name: string; readonly head: string | null };

/** One activity worth thinking of: the wording that most units used, with the row it stands in. */
export type Suggestion = Omit<PastActivity, 'unit' | 'year'> & { readonly units: number; readonly lastYear: number | null };

const alike = 0.6;

/** Activities of earlier plans, alike ones as one, those of the most units first; each under the head it was registered for. */
export function suggestionsOf(past: readonly PastActivity[]): Suggestion[] {
	const byHead = Map.groupBy(past, ({ head }) => head);
	return [...byHead.values()].flatMap((ofHead) => groupsOf(ofHead).map(suggestionOf).sort(mostUnitsFirst));
}

/** Rows that are alike, and those alike to these, stand together. */
function groupsOf(rows: readonly PastActivity[]): PastActivity[][] {
	const shingles = rows.map(({ name }) => shinglesOf(name));
	const leader = rows.map((_, index) => index);
	const leaderOf = (index: number): number => {
		let at = index;
		for (let next = leader[at]; next !== undefined && next !== at; next = leader[at]) at = next;
		return at;
	};
	const none = new Set<string>();
	for (const [a, b] of candidatePairs(shingles)) if (likeness(shingles[a] ?? none, shingles[b] ?? none) >= alike) leader[leaderOf(b)] = leaderOf(a);
	return [...Map.groupBy(rows.keys(), leaderOf).values()].map((group) => group.flatMap((index) => rows[index] ?? []));
}

function suggestionOf(group: readonly PastActivity[]): Suggestion {
	const wordings = [...Map.groupBy(group, ({ name }) => name).values()].sort((a, b) => unitsOf(b) - unitsOf(a) || latest(b) - latest(a));
	const [{ id, name, head } = { id: '', name: '', head: null }] = wordings[0] ?? [];
	return { id, name, head, units: unitsOf(group), lastYear: latest(group) || null };
}

function unitsOf(rows: readonly PastActivity[]): number {
	return new Set(rows.map(({ unit }) => unit)).size;
}

function latest(rows: readonly PastActivity[]): number {
	return Math.max(0, ...rows.map(({ year }) => year ?? 0));
}

function mostUnitsFirst(a: Suggestion, b: Suggestion): number {
	return b.units - a.units || (b.lastYear ?? 0) - (a.lastYear ?? 0) || a.name.localeCompare(b.name, 'vi');
}
