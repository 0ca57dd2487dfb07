import { expect, test } from 'vitest';
import { swappedDay } from '../calendar/holiday.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { calendarWith } from '../calendar/working-calendar.ts';
import { dutyMinutes, leaveBalance, leaveEarned, leaveFault } from './compensatory-leave.ts';

const calendar = calendarWith({});
const morning = { starts: '07:30', ends: '11:30', leavePercent: 100 };

test.each([
	['2023-09-17', 'Sunday', 240],
	['2023-09-16', 'Saturday', 240],
	['2023-09-04', 'a Monday off for National Day', 240],
	['2023-09-14', 'Thursday', 0]
])('four hours on %s (%s) earn %i minutes of leave', (on, _, minutes) => {
	expect(leaveEarned({ ...morning, on: plainDate(on) }, calendar)).toBe(minutes);
});

test('a Saturday worked in place of another day earns no leave; the day off it is worked for does', () => {
	const own = calendarWith({ 2023: swappedDay('2023-09-15', '2023-09-23', 'thông báo') });
	expect(['2023-09-23', '2023-09-15'].map((on) => leaveEarned({ ...morning, on: plainDate(on) }, own))).toEqual([0, 240]);
});

test('an agency may give more or less than hour for hour, and a session that ends before it starts earns nothing', () => {
	expect(leaveEarned({ ...morning, on: plainDate('2023-09-17'), leavePercent: 150 }, calendar)).toBe(360);
	expect(dutyMinutes({ starts: '11:30', ends: '07:30' })).toBe(0);
});

test('what was taken leaves the rest; corrected attendance can put it below zero', () => {
	expect(leaveBalance([240, 240], [240])).toEqual({ owed: 480, taken: 240, left: 240 });
	expect(leaveBalance([], [240]).left).toBe(-240);
});

test('leave is taken on a working day after the duty, and never more than is left', () => {
	const ground = { left: 240, since: plainDate('2023-09-17'), calendar };
	const fault = (on: string, minutes: number) => leaveFault({ on: plainDate(on), minutes }, ground);
	expect(fault('2023-09-18', 240)).toBeNull();
	expect(fault('2023-09-18', 480)).toBe('leave-too-much');
	expect(fault('2023-09-15', 240)).toBe('leave-before-duty');
	expect(fault('2023-09-24', 240)).toBe('leave-on-day-off');
	expect(leaveFault({ on: plainDate('2023-09-18'), minutes: 60 }, { ...ground, since: null })).toBe('leave-before-duty');
});
