import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { applications } from './packs/applications.ts';
import type { Application } from './pack.ts';

/** From which day an act rules where an agency settled it for itself, by the name of its pack; an act that is not named begins as the table says. */
export type ActsFrom = Readonly<Record<string, PlainDate>>;

/** An act whose first day is told differently, so that an agency is asked which it goes by. */
export type DoubtfulAct = Pick<Application, 'system' | 'pack' | 'from' | 'certainty'> & { readonly doubt: NonNullable<Application['doubt']> };

/** The acts whose first day nobody could read in the act itself. */
export function doubtfulActs(): DoubtfulAct[] {
	return applications.flatMap(({ system, pack, from, certainty, doubt }) => (doubt ? [{ system, pack, from, certainty, doubt }] : []));
}

/** May an agency say that this act rules from this day? Only where the day is in doubt, and in the time in which it can lie. */
export function mayBeginOn(packId: string, day: PlainDate): boolean {
	return doubtfulActs().some(({ pack, doubt }) => pack.id === packId && doubt.within[0] <= day && day <= doubt.within[1]);
}

/** The same days with what an agency settled put in: the act before ends on the day before. */
export function applicationsUnder(actsFrom: ActsFrom): Application[] {
	const moved = applications.map((one) => ({ ...one, from: actsFrom[one.pack.id] ?? one.from }));
	return moved.map((one) => {
		const next = moved.find(({ system, from }) => system === one.system && from > one.from);
		return one.to === null || !next ? one : { ...one, to: addDays(next.from, -1) };
	});
}
