import type { PlainDate } from '../calendar/plain-date.ts';

export type ReceptionDay = { readonly on: PlainDate; readonly isMoved: boolean; readonly isHeld: boolean };

/** `not-held`: the day has passed, it was not moved, and nobody wrote down that it was held. */
export type ReceptionState = 'planned' | 'today' | 'held' | 'moved' | 'not-held';

export function receptionState({ on, isMoved, isHeld }: ReceptionDay, today: PlainDate): ReceptionState {
	if (isHeld) return 'held';
	if (isMoved) return 'moved';
	if (on < today) return 'not-held';
	return on === today ? 'today' : 'planned';
}

export type ReceptionMonth = { readonly month: string; readonly planned: number; readonly held: number; readonly owed: number };

/**
 * The months of a year in which a leader was to receive citizens so many days: planned are the days that stand, a moved one counting where it was moved to;
 * `owed` is what a month that is over has too few of (Luật Tiếp công dân 2013, Điều 18: at least so many days a month, by the level of the agency).
 */
export function receptionMonths(days: readonly ReceptionDay[], perMonth: number, today: PlainDate): ReceptionMonth[] {
	const byMonth = Map.groupBy(
		days.filter(({ isMoved }) => !isMoved),
		({ on }) => on.slice(0, 7)
	);
	return [...byMonth]
		.map(([month, own]) => {
			const held = own.filter(({ isHeld }) => isHeld).length;
			return { month, planned: own.length, held, owed: month < today.slice(0, 7) ? Math.max(0, perMonth - held) : 0 };
		})
		.toSorted((a, b) => a.month.localeCompare(b.month));
}
