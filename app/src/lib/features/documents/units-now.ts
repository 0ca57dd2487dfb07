import type { PlainDate } from '@kheo/core';
import { type AgencyUnit, type RememberedGroups, whoIs } from './default-facts.ts';
import type { Facts } from './schema.ts';

export type UnitMatch = { readonly id: string; readonly unitIds: readonly string[] };

/**
 * The tasks that mean other units on the list of today than when the document was read. What a person looked at and confirmed stays, unless
 * it had no unit at all.
 */
export function unitsNow({ obligations }: Facts, units: readonly AgencyUnit[], day: PlainDate, remembered: RememberedGroups): UnitMatch[] {
	return obligations.flatMap(({ id, units: phrases, unitIds, confirmed, removed }) => {
		if (removed || (confirmed && unitIds.length > 0)) return [];
		const found = whoIs(phrases, units, day, remembered);
		return found.length === 0 || sameIds(found, unitIds) ? [] : [{ id, unitIds: found }];
	});
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
	return a.toSorted().join() === b.toSorted().join();
}
