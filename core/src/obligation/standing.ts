import { addDays, type PlainDate } from '../calendar/plain-date.ts';

export type Standing = 'overdue' | 'due-soon' | 'on-track' | 'undated';

/** `today` is a parameter: the core owns no clock, so the caller decides whose today it is. `due` is the last day in time. */
export function standingOf(due: PlainDate | null, today: PlainDate, noticeDays = 7): Standing {
	if (due === null) return 'undated';
	if (due < today) return 'overdue';
	return due <= addDays(today, noticeDays) ? 'due-soon' : 'on-track';
}
