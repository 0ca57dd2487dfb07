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
 * The months of a year in which a leader was to receive citizens so many days, from the first that has a day to the last: planned are the days that stand,
 * a moved one counting where it was moved to; `owed` is what a month that is over has too few of, be it that its only day went to another month
 * (Luật Tiếp công dân 2013, Điều 18: at least so many days a month, by the level of the agency).
 */
export function receptionMonths(days: readonly ReceptionDay[], perMonth: number, today: PlainDate): ReceptionMonth[] {
	const byMonth = Map.groupBy(days, ({ on }) => on.slice(0, 7));
	return monthsBetween([...byMonth.keys()].toSorted()).map((month) => {
		const own = (byMonth.get(month) ?? []).filter(({ isMoved }) => !isMoved);
		const held = own.filter(({ isHeld }) => isHeld).length;
		return { month, planned: own.length, held, owed: month < today.slice(0, 7) ? Math.max(0, perMonth - held) : 0 };
	});
}

/** Every month from the first of these to the last, those of one year. */
function monthsBetween(months: readonly string[]): string[] {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined) return [];
	const all = Array.from({ length: 12 }, (_, index) => `${first.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`);
	return all.filter((month) => month >= first && month <= last);
}
