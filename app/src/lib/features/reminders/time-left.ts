import { daysBetween, type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import type { ReminderLine, TimeLeft } from './reminder.ts';

export function timeLeft(day: PlainDate, today: PlainDate, calendar: WorkingCalendar): TimeLeft {
	if (day === today) return { name: 'today' };
	return day < today ? { name: 'over', days: daysBetween(day, today) } : { name: 'left', workingDays: workingDaysBetween(today, day, calendar) };
}

/** The lines with what is left of each on the day on which they are read. */
export function withTimeLeft<L extends ReminderLine>(lines: readonly L[], today: PlainDate, calendar: WorkingCalendar): (L & { readonly left: TimeLeft })[] {
	return lines.map((line) => ({ ...line, left: timeLeft(line.facts.day, today, calendar) }));
}
