import { likeness, shinglesOf } from '../language/similarity.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ActivityState } from './activity.ts';

type Held = { readonly name: string; readonly from: PlainDate | null; readonly to: PlainDate | null };

const LIKE = 0.5;
const LONGEST = 7 * 86_400_000;

/** Whether two units' activities may be one event: much the same words, or days that meet, unless one of them goes on for more than a week. */
export function mayBeJoint(a: Held, b: Held): boolean {
	return daysMeet(a, b) || likeness(shinglesOf(a.name), shinglesOf(b.name)) >= LIKE;
}

function daysMeet(a: Held, b: Held): boolean {
	if (!isShort(a) || !isShort(b) || a.from === null || b.from === null) return false;
	return a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from);
}

function isShort({ from, to }: Held): boolean {
	return from !== null && Date.parse(to ?? from) - Date.parse(from) <= LONGEST;
}

/** Each that is one with another → the least id of them all; what stands alone is left out. The pairs may come in any order. */
export function oneOf(pairs: Iterable<readonly [string, string]>): Record<string, string> {
	const parents = new Map<string, string>();
	const rootOf = (id: string): string => {
		const parent = parents.get(id);
		return parent === undefined ? id : rootOf(parent);
	};
	for (const [a, b] of pairs) {
		const [first = '', second = ''] = [rootOf(a), rootOf(b)].sort();
		if (first !== second) parents.set(second, first);
	}
	return Object.fromEntries([...parents.keys()].map((id) => [id, rootOf(id)]));
}

export type Counted = {
	readonly registered: number;
	readonly done: number;
	readonly unplanned: number;
	/** Their last day is over and no unit said what became of them. */
	readonly unreported: number;
	/** Events of more than one unit. */
	readonly joint: number;
};

type Activity = { readonly id: string; readonly event: string; readonly registered: boolean; readonly state: ActivityState; readonly unreported: boolean };

/** What units carry out, each event once however many of them hold it: registered if one registered it, done if one says so. */
export function countActivities(activities: readonly Activity[]): Counted {
	const events = [...Map.groupBy(activities, ({ event }) => event).values()];
	const count = (holds: (same: readonly Activity[]) => boolean) => events.filter(holds).length;
	const isRegistered = (same: readonly Activity[]) => same.some((one) => one.registered);
	const isHeld = (same: readonly Activity[]) => same.some(({ state }) => state === 'done');
	return {
		registered: count(isRegistered),
		done: count((same) => isRegistered(same) && isHeld(same)),
		unplanned: count((same) => !isRegistered(same)),
		unreported: count((same) => !isHeld(same) && same.some((one) => one.unreported)),
		joint: count((same) => same.length > 1)
	};
}
