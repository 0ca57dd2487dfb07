import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOff } from './holiday.ts';
import { addDays, plainDate } from './plain-date.ts';
import { calendarOf, defaultCalendar, workingCalendar } from './working-calendar.ts';
import { isWorkingDay, lastWorkingDayBefore, lastWorkingDayOnOrBefore, nextWorkingDay, restReason, workingDaysBetween, workingDaysIn } from './working-days.ts';

test.each([
	['2023-09-23', 'weekend'],
	['2023-09-25', null],
	['2026-04-27', 'in-lieu'],
	['2026-11-24', 'culture-day'],
	['2025-11-24', null],
	['2024-04-29', 'swapped'],
	['2024-05-04', null],
	['2025-09-01', 'national-day'],
	['2020-09-03', null],
	['2023-01-25', 'tet'],
	['2027-04-16', 'hung-kings']
])('%s is off because of: %s', (day, reason) => {
	expect(restReason(plainDate(day))).toBe(reason);
});

test('days that are only expected say so and still count as off', () => {
	expect(defaultCalendar.unsure).toContain('2026-08-31');
	expect(isWorkingDay(plainDate('2026-08-31'))).toBe(false);
	expect(defaultCalendar.unsure).not.toContain('2026-04-27');
});

test('a year without a table knows its weekends only', () => {
	const calendar = workingCalendar([2023]);
	expect(isWorkingDay(plainDate('2026-04-27'), calendar)).toBe(true);
	expect(isWorkingDay(plainDate('2026-04-26'), calendar)).toBe(false);
});

test('an agency adds its own day off', () => {
	const day = plainDate('2023-09-26');
	expect(isWorkingDay(day, calendarOf([dayOff('in-lieu', day)]))).toBe(false);
});

test('before a long rest the last working day is the one before it', () => {
	expect(lastWorkingDayOnOrBefore(plainDate('2026-02-22'))).toBe('2026-02-13');
	expect(nextWorkingDay(plainDate('2026-02-13'))).toBe('2026-02-23');
});

test('no working day is skipped and none is counted twice', () => {
	const days = fc.integer({ min: 0, max: 2900 }).map((count) => addDays(plainDate('2020-01-01'), count));
	fc.assert(
		fc.property(days, days, days, (a, b, c) => {
			const [first = a, second = a, third = a] = [a, b, c].sort();
			expect(workingDaysBetween(first, second) + workingDaysBetween(second, third)).toBe(workingDaysBetween(first, third));
			expect(workingDaysBetween(first, second)).toBe(workingDaysIn(first, second).length);
			expect(workingDaysBetween(a, nextWorkingDay(a))).toBe(1);
			expect(isWorkingDay(lastWorkingDayBefore(a)) && lastWorkingDayBefore(a) < a).toBe(true);
			expect(lastWorkingDayBefore(nextWorkingDay(a))).toBe(lastWorkingDayOnOrBefore(a));
		})
	);
});

test('a deadline in a misprinted year is counted at once', () => {
	expect(workingDaysBetween(plainDate('2023-09-24'), plainDate('9023-09-24'))).toBeGreaterThan(1_800_000);
});
