import { isSent, knockOn, type PlainDate, type WorkingCalendar } from '@kheo/core';
import type { Owing } from './focus.ts';
import type { Delay, Focus } from './view.ts';

/** Working days that the Office takes to gather, check and have signed what came in. */
const usualNeeds = 2;

/** What the units' returns of the product in focus that came late, or have not come, do to the Office's own day. */
export function delayOf(
	focus: Focus | null,
	cells: readonly Owing[],
	{ today, calendar }: { readonly today: PlainDate; readonly calendar: WorkingCalendar }
): Delay | null {
	if (!focus) return null;
	const owed = cells.filter(({ waived = false, status }) => !waived || isSent(status));
	const parts = owed.map(({ unitId, status, receivedOn, extendedDue = null }) => ({
		id: unitId,
		due: extendedDue ?? focus.due,
		plannedDue: focus.due,
		sentOn: isSent(status) ? receivedOn : null
	}));
	const found = knockOn(parts, focus.officeDue, today, { needs: usualNeeds, calendar });
	const nameOf = new Map(cells.map(({ unitId, unit }) => [unitId, unit]));
	return found && { ...found, needs: usualNeeds, costs: found.costs.map((cost) => ({ ...cost, unit: nameOf.get(cost.id) ?? '' })) };
}
