import type { AcceptedRow } from './register.ts';

/** For each row the row it ends up in: itself, or the end of its chain of mergers. A chain that leads nowhere or in a circle leaves the row where it is. */
export function mergeTargets(rows: readonly AcceptedRow[], mergedInto: Readonly<Record<string, string>>): Map<string, string> {
	const present = new Set(rows.map((row) => row.id));
	return new Map(rows.map((row) => [row.id, endOf(row.id, present, mergedInto)]));
}

function endOf(id: string, present: ReadonlySet<string>, mergedInto: Readonly<Record<string, string>>): string {
	const seen = new Set<string>();
	let at = id;
	for (let next = mergedInto[at]; next !== undefined && present.has(next); next = mergedInto[at]) {
		if (seen.has(at)) return id;
		seen.add(at);
		at = next;
	}
	return at;
}
