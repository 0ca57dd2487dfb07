/** Fewer people than this are never shown as a group: who knows them would know what they said. */
export const LEAST_SHOWN = 5;

/**
 * Which groups are not shown, by their place. `groups[g][c]` counts the people of group g in column c, and the sum of each column is known to the reader. A group is
 * hidden when one of its columns holds a few people (1–4); then the smallest others are hidden with it, until what the shown ones leave of every sum is nobody or enough
 * people. Where that cannot be, all are hidden.
 */
export function hiddenGroups(groups: readonly (readonly number[])[]): ReadonlySet<number> {
	const hidden = new Set(groups.keys().filter((at) => groups[at]?.some(isFew)));
	const bySize = [...groups.keys()].toSorted((a, b) => (groups[a]?.[0] ?? 0) - (groups[b]?.[0] ?? 0));
	const columns = groups[0]?.length ?? 0;
	while (Array.from({ length: columns }, (_, column) => [...hidden].reduce((sum, at) => sum + (groups[at]?.[column] ?? 0), 0)).some(isFew)) {
		const next = bySize.find((at) => !hidden.has(at) && (groups[at]?.[0] ?? 0) > 0);
		if (next === undefined) return new Set(groups.keys());
		hidden.add(next);
	}
	return hidden;
}

/** Somebody, but too few to be shown. */
export function isFew(people: number): boolean {
	return people > 0 && people < LEAST_SHOWN;
}
