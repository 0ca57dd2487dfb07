import { addDays, type PlainDate } from './plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from './working-calendar.ts';
import { lastWorkingDayOnOrBefore } from './working-days.ts';

/**
 * What "trước ngày X" means here. No law says whether X itself is in time, so the agency chooses; by default the last moment is
 * the end of the day before.
 */
export type Meaning = { readonly before: 'end-of-day-before' | 'includes-the-day' };

export const defaultMeaning: Meaning = { before: 'end-of-day-before' };

export type DueRelation = 'before' | 'by' | 'on' | 'in' | 'between' | 'every' | 'relative' | 'unstated';

/** The last day in time for a printed day, or null when the words name no single last day. */
export function dueOf(relation: DueRelation, iso: PlainDate | null, meaning: Meaning = defaultMeaning): PlainDate | null {
	if (iso === null || relation === 'every' || relation === 'relative' || relation === 'unstated') return null;
	return relation === 'before' && meaning.before === 'end-of-day-before' ? addDays(iso, -1) : iso;
}

/** The parts of a read deadline that decide its last day. */
export type DatedWords = {
	readonly relation: DueRelation;
	readonly iso: PlainDate | null;
	readonly due: PlainDate | null;
	readonly time: string | null;
	readonly to: PlainDate | null;
};

/** The last day in time of a read deadline under another meaning: "trước 17 giờ ngày X" ends on X, a span ends with its last day. */
export function dueUnder(deadline: DatedWords, meaning: Meaning = defaultMeaning): PlainDate | null {
	if (deadline.relation === 'between') return deadline.to ?? deadline.due;
	if (deadline.iso === null) return deadline.due;
	return dueOf(deadline.time === null ? deadline.relation : 'by', deadline.iso, meaning);
}

/** The hour ("16:00") at which the last day ends; one printed with the first day of a span does not count. */
export function hourOfEnd(deadline: Pick<DatedWords, 'relation' | 'iso' | 'time'> | null): string | null {
	return deadline === null || deadline.iso === null || deadline.relation === 'between' ? null : deadline.time;
}

/** The day on which a careful unit sends: the last working day that is still in time. */
export function adviceFor(due: PlainDate, calendar: WorkingCalendar = defaultCalendar): PlainDate {
	return lastWorkingDayOnOrBefore(due, calendar);
}
