import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { type DutyReport, dutyCount, dutyDaysLate, dutyState } from './duty.ts';

const due = plainDate('2023-09-25');
const report = (day: string, accepted: boolean | null): DutyReport => ({
	id: day,
	words: 'đã kiểm tra',
	on: plainDate(day),
	by: 'A',
	file: null,
	answer: accepted === null ? null : { accepted, on: plainDate(day), by: 'B', reason: '' }
});
const part = (...reports: DutyReport[]) => ({ unit: { id: 'u', name: 'Thanh tra' }, reports });

test('the newest report says where the unit stands', () => {
	expect(dutyState(part())).toBe('owed');
	expect(dutyState(part(report('2023-09-20', null)))).toBe('reported');
	expect(dutyState(part(report('2023-09-20', false)))).toBe('returned');
	expect(dutyState(part(report('2023-09-20', false), report('2023-09-22', true)))).toBe('done');
});

test('lateness counts to the day of the report, and to today where more was asked', () => {
	const today = plainDate('2023-09-30');
	expect(dutyDaysLate(part(report('2023-09-25', null)), due, today)).toBe(0);
	expect(dutyDaysLate(part(report('2023-09-27', true)), due, today)).toBe(2);
	expect(dutyDaysLate(part(report('2023-09-24', false)), due, today)).toBe(5);
	expect(dutyDaysLate(part(), null, today)).toBe(0);
});

test('a duty of two units is counted by what was accepted and what waits', () => {
	expect(dutyCount({ parts: [part(report('2023-09-20', true)), part(report('2023-09-20', null))] })).toEqual({ done: 1, waiting: 1, all: 2 });
});
