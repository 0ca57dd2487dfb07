import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { promiseFigures, promiseStanding } from './promise.ts';

const due = plainDate('2026-09-20');
const on = (day: string, keptOn: string | null = null) => promiseStanding({ due, keptOn: keptOn === null ? null : plainDate(keptOn) }, plainDate(day));

test('a promise is owed through its last day, and late from the day after, whether it was done or not', () => {
	expect([on('2026-09-20'), on('2026-09-21')]).toEqual(['owed', 'overdue']);
	expect([on('2027-01-01', '2026-09-20'), on('2027-01-01', '2026-09-21')]).toEqual(['kept', 'kept-late']);
});

test('the four standings add up to all', () => {
	expect(promiseFigures(['owed', 'kept', 'kept', 'kept-late', 'overdue'])).toEqual({ all: 5, owed: 1, overdue: 1, kept: 2, 'kept-late': 1 });
});
