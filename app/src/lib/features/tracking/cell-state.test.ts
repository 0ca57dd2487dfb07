import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { cellState, isUndated, waitsFor, type Came, type When } from './cell-state.ts';

const by = (day: string, time: string | null = null): When => ({ due: plainDate(day), time, words: `trước ngày ${day}`, occasion: null });
const undated = (changes: Partial<When>): When => ({ due: null, time: null, words: null, occasion: null, ...changes });
const at = (day: string, time = '09:00') => ({ day: plainDate(day), time });
const nothing: Came = { status: null, received: null };

test('a deadline is met until the end of its day and overdue from the next morning', () => {
	expect(cellState(nothing, by('2026-09-24'), at('2026-09-24', '23:59'))).toEqual({ name: 'due-soon', workingDaysLeft: 1 });
	expect(cellState(nothing, by('2026-09-24'), at('2026-09-25'))).toEqual({ name: 'overdue', daysLate: 1 });
});

test('where the plan prints an hour, the unit is overdue a minute after it, and what came then is late', () => {
	const end = by('2026-09-24', '17:00');
	expect(cellState(nothing, end, at('2026-09-24', '17:00'))).toMatchObject({ name: 'due-soon' });
	expect(cellState(nothing, end, at('2026-09-24', '17:01'))).toEqual({ name: 'overdue', daysLate: 0 });
	const came = (time: string): Came => ({ status: 'submitted', received: at('2026-09-24', time) });
	expect(cellState(came('16:59'), end, at('2026-09-30'))).toEqual({ name: 'submitted', daysLate: null });
	expect(cellState(came('17:01'), end, at('2026-09-30'))).toEqual({ name: 'submitted', daysLate: 0 });
});

test('a weekend does not count as time left', () => {
	expect(cellState(nothing, by('2026-09-28'), at('2026-09-25'))).toEqual({ name: 'due-soon', workingDaysLeft: 2 });
	expect(cellState(nothing, by('2026-09-24'), at('2026-09-18'))).toEqual({ name: 'not-due' });
});

test('lateness counts from the day a paper was received, not from today', () => {
	const today = at('2026-10-20');
	expect(cellState({ status: 'accepted', received: at('2026-09-26') }, by('2026-09-24'), today)).toEqual({ name: 'accepted', daysLate: 2 });
	expect(cellState({ status: 'submitted', received: at('2026-09-23') }, by('2026-09-24'), today)).toEqual({ name: 'submitted', daysLate: null });
});

test('what has no last day is told by its kind, waits for nobody and is never late', () => {
	const states = [
		undated({}),
		undated({ occasion: 'khi có phát sinh', words: 'khi có phát sinh' }),
		undated({ occasion: 'nếu có vướng mắc' }),
		undated({ words: 'định kỳ hằng quý' })
	].map((when) => cellState(nothing, when, at('2030-01-01')));
	expect(states.map(({ name }) => name)).toEqual(['standing', 'on-occasion', 'on-occasion', 'as-printed']);
	expect(states.every((state) => isUndated(state) && waitsFor(state) === 'nobody')).toBe(true);
});

test('a return sent back waits for its unit, one handed in waits for the Office, nil waits for nobody', () => {
	const today = at('2026-09-20');
	const state = (status: Came['status']) => cellState({ status, received: null }, by('2026-09-24'), today);
	expect(waitsFor(state('needs-more'))).toBe('unit');
	expect(waitsFor(state('submitted'))).toBe('office');
	expect(waitsFor(state('nil'))).toBe('nobody');
});
