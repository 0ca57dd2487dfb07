import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { digestDay } from './digest-day.ts';

const day = (today: string, rhythm: Parameters<typeof digestDay>[0], askedOn = '2026-09-01') => digestDay(rhythm, plainDate(today), plainDate(askedOn));

test('the weekly digest of a Monday is still the one to send on the Tuesday after a Monday on which nothing ran', () => {
	const weekly = { every: 'week', weekday: 1 } as const;
	expect(['2026-09-21', '2026-09-22', '2026-09-25', '2026-09-28'].map((today) => day(today, weekly))).toEqual([
		'2026-09-21',
		'2026-09-21',
		'2026-09-21',
		'2026-09-28'
	]);
});

test('the daily digest is that of the day alone, days on which nothing ran are not sent after it', () => {
	expect(day('2026-09-23', { every: 'day', weekday: 1 })).toBe('2026-09-23');
});

test('who asks on a Wednesday for Mondays waits for the next one, and who wants none gets none', () => {
	expect(day('2026-09-23', { every: 'week', weekday: 1 }, '2026-09-23')).toBeNull();
	expect(day('2026-09-28', { every: 'week', weekday: 1 }, '2026-09-23')).toBe('2026-09-28');
	expect(day('2026-09-23', { every: 'never', weekday: 1 })).toBeNull();
});
