import { expect, test } from 'vitest';
import { dayOf, isPlainDate } from './plain-date.ts';

test.each([
	[2024, 2, 29, true],
	[2023, 2, 29, false],
	[1900, 2, 29, false],
	[2000, 2, 29, true],
	[2026, 4, 31, false],
	[2026, 12, 31, true],
	[2026, 13, 1, false],
	[2026, 1, 0, false],
	[99, 1, 1, false],
	[10_000, 1, 1, false]
])('%i-%i-%i is a day: %s', (year, month, day, isDay) => {
	expect(dayOf(year, month, day) !== null).toBe(isDay);
});

test('what is written otherwise is no day', () => {
	expect(['2026-9-05', '05/9/2026', '2026-09-05T00:00', ''].filter(isPlainDate)).toEqual([]);
});
