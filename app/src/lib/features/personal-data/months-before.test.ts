import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { monthsBefore } from './months-before.ts';

test('months are counted by the calendar, and a day that a month lacks is its last', () => {
	expect(monthsBefore(plainDate('2026-09-01'), 24)).toBe('2024-09-01');
	expect(monthsBefore(plainDate('2026-03-31'), 1)).toBe('2026-02-28');
	expect(monthsBefore(plainDate('2024-03-31'), 1)).toBe('2024-02-29');
	expect(monthsBefore(plainDate('2026-01-15'), 1)).toBe('2025-12-15');
	expect(monthsBefore(plainDate('2026-12-31'), 12)).toBe('2025-12-31');
});
