import { activityStates, searchKey } from '@kheo/core';
import type { Activity } from './activity.ts';

export type Group = { readonly title: string; readonly activities: readonly Activity[] };

/** By place as it is written; two spellings of one place stand together. What says no place comes last. */
export function byPlace(activities: readonly Activity[], noPlace: string): Group[] {
	const groups = Map.groupBy(activities, ({ place }) => searchKey(place).trim());
	const named = [...groups].filter(([key]) => key !== '').sort(([one], [other]) => one.localeCompare(other, 'vi'));
	const unnamed = groups.get('') ?? [];
	return [
		...named.map(([, those]) => ({ title: those[0]?.place ?? '', activities: those })),
		...(unnamed.length > 0 ? [{ title: noPlace, activities: unnamed }] : [])
	];
}

/** By what became of them, as the columns of a board: empty columns too, so that nobody looks for one. */
export function byState(activities: readonly Activity[], names: Readonly<Record<Activity['state'], string>>): Group[] {
	return activityStates.map((state) => ({ title: names[state], activities: activities.filter((one) => one.state === state) }));
}
