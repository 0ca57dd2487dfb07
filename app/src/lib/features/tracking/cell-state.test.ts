import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { cellState, type Owed, waitsFor } from './cell-state.ts';

const due = plainDate('2026-09-24');
const owed = (changes: Partial<Owed>): Owed => ({ due, status: null, receivedOn: null, ...changes });

test('a deadline is met until the end of its day and overdue from the next morning', () => {
	expect(cellState(owed({}), plainDate('2026-09-24'))).toEqual({ name: 'due-soon', workingDaysLeft: 1 });
	expect(cellState(owed({}), plainDate('2026-09-25'))).toEqual({ name: 'overdue', daysLate: 1 });
});

test('a weekend does not count as time left', () => {
	expect(cellState(owed({ due: plainDate('2026-09-28') }), plainDate('2026-09-25'))).toEqual({ name: 'due-soon', workingDaysLeft: 2 });
	expect(cellState(owed({}), plainDate('2026-09-18'))).toEqual({ name: 'not-due' });
});

test('lateness counts from the day a paper was received, not from today', () => {
	expect(cellState(owed({ status: 'accepted', receivedOn: plainDate('2026-09-26') }), plainDate('2026-10-20'))).toEqual({ name: 'accepted', daysLate: 2 });
	expect(cellState(owed({ status: 'submitted', receivedOn: plainDate('2026-09-23') }), plainDate('2026-10-20'))).toEqual({ name: 'submitted', daysLate: 0 });
});

test('a return sent back waits for its unit, one handed in waits for the Office, nil waits for nobody', () => {
	const today = plainDate('2026-09-20');
	expect(waitsFor(cellState(owed({ status: 'needs-more' }), today))).toBe('unit');
	expect(waitsFor(cellState(owed({ status: 'submitted' }), today))).toBe('office');
	expect(waitsFor(cellState(owed({ status: 'nil' }), today))).toBe('nobody');
});
