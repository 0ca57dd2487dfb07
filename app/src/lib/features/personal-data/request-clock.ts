import { addDays, type PlainDate, type WorkingCalendar, workingDaysAfter } from '@kheo/core';
import type { RequestDays, RequestKind } from './request.ts';

export type RequestRules = {
	readonly acknowledge: number;
	readonly days: RequestDays;
	readonly extend: RequestDays;
	/** How the days of carrying out are counted; those of the acknowledgement are working days. */
	readonly counts: 'calendar' | 'working';
};

const days: RequestDays = { see: 10, correct: 10, provide: 10, withdraw: 15, restrict: 15, object: 15, erase: 20 };

/**
 * NĐ 356/2025/NĐ-CP, Điều 5: 2 working days to acknowledge; 10, 15 or 20 days to carry out. Whether these are working days, and by how much an extension
 * prolongs them, was read in digests alone; the stricter reading stands until the agency says otherwise.
 */
export const usualRules: RequestRules = { acknowledge: 2, days, extend: days, counts: 'calendar' };

export function acknowledgeBy(received: PlainDate, { acknowledge }: RequestRules, calendar: WorkingCalendar): PlainDate {
	return workingDaysAfter(received, acknowledge, calendar);
}

export function carryOutBy(kind: RequestKind, received: PlainDate, rules: RequestRules, calendar: WorkingCalendar): PlainDate {
	return after(received, rules.days[kind], rules, calendar);
}

/** The last day after an extension, counted from the first last day. */
export function extendedTo(kind: RequestKind, due: PlainDate, rules: RequestRules, calendar: WorkingCalendar): PlainDate {
	return after(due, rules.extend[kind], rules, calendar);
}

function after(day: PlainDate, count: number, { counts }: RequestRules, calendar: WorkingCalendar): PlainDate {
	return counts === 'working' ? workingDaysAfter(day, count, calendar) : addDays(day, count);
}
