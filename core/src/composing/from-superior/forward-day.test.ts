import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { defaultCalendar } from '../../calendar/working-calendar.ts';
import { forwardDay } from './forward-day.ts';

const moved = (due: string, days: number, opens: string) => forwardDay(plainDate(due), days, plainDate(opens), defaultCalendar);

test('three working days earlier goes over the weekend between', () => {
	expect(moved('2026-09-22', 3, '2026-09-01')).toMatchObject({ to: '2026-09-17', because: 'forward' });
});

test('a superior’s day on a Sunday counts from the Friday before, and none days leave that Friday', () => {
	expect(moved('2026-09-20', 0, '2026-09-01').to).toBe('2026-09-18');
});

test('the days off around National Day of 2026, the Monday exchanged for a Saturday among them, are no working days', () => {
	expect(moved('2026-09-04', 2, '2026-08-20')).toMatchObject({ to: '2026-08-28' });
});

test('the units keep one working day after the first day of signing, though the office then has less', () => {
	expect(moved('2026-09-22', 3, '2026-09-17')).toMatchObject({ to: '2026-09-18', because: 'window' });
});

test('a day that has passed is not moved', () => {
	expect(moved('2026-09-22', 3, '2026-10-01')).toMatchObject({ to: '2026-09-22', because: 'no-room' });
});
