import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate as day } from '../calendar/plain-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { type CountedVisit, receptionFigures, receptionOutcomes, receptionPeriod } from './reception-figures.ts';
import { receptionDays } from './reception-schedule.ts';
import { receptionMonths, receptionState } from './reception-state.ts';

test('the schedule of a year has a working day for each date, inside its own month', () => {
	const days = receptionDays(2026, { kind: 'date', days: [15, 31] }, day('2026-01-01'));
	expect(days).toContain('2026-02-23');
	expect(days.slice(0, 2)).toEqual(['2026-01-15', '2026-01-30']);
	expect(days.filter((one) => !isWorkingDay(one))).toEqual([]);
	expect(new Set(days.map((one) => one.slice(0, 7))).size).toBe(12);
	expect(receptionDays(2026, { kind: 'date', days: [15] }, day('2026-09-20'))).toEqual(['2026-10-15', '2026-11-16', '2026-12-15']);
});

test('the second Thursday is one day a month, every Thursday is each week', () => {
	const second = receptionDays(2026, { kind: 'weekday', weekday: 4, weeks: [2] }, day('2026-01-01'));
	expect(second).toHaveLength(12);
	expect(second[0]).toBe('2026-01-08');
	expect(receptionDays(2026, { kind: 'weekday', weekday: 4, weeks: [] }, day('2026-01-01')).length).toBeGreaterThan(48);
});

test('a day that passed without being held or moved was not held', () => {
	const today = day('2026-09-15');
	const one = (on: string, more = {}) => receptionState({ on: day(on), isHeld: false, isMoved: false, ...more }, today);
	expect([one('2026-09-14'), one('2026-09-15'), one('2026-09-16')]).toEqual(['not-held', 'today', 'planned']);
	expect([one('2026-09-14', { isMoved: true }), one('2026-09-14', { isHeld: true })]).toEqual(['moved', 'held']);
});

test('a month that is over owes what was not held; a moved day counts where it went', () => {
	const of = (on: string, isHeld = false, isMoved = false) => ({ on: day(on), isHeld, isMoved });
	const months = receptionMonths(
		[of('2026-07-15', true), of('2026-08-14', false, true), of('2026-08-20', true), of('2026-08-25'), of('2026-09-15')],
		2,
		day('2026-09-10')
	);
	expect(months).toEqual([
		{ month: '2026-07', planned: 1, held: 1, owed: 1 },
		{ month: '2026-08', planned: 2, held: 1, owed: 1 },
		{ month: '2026-09', planned: 1, held: 0, owed: 0 }
	]);
});

test('a month whose only day went to the next one owes it, and so does one in between without a day', () => {
	const days = [
		{ on: day('2026-05-15'), isMoved: true, isHeld: false },
		...['2026-06-01', '2026-08-14'].map((on) => ({ on: day(on), isMoved: false, isHeld: true }))
	];
	expect(receptionMonths(days, 1, day('2026-09-10')).map(({ month, owed }) => [month, owed])).toEqual([
		['2026-05', 1],
		['2026-06', 0],
		['2026-07', 1],
		['2026-08', 0]
	]);
	expect(receptionMonths([], 1, day('2026-09-10'))).toEqual([]);
});

test('a matter whose people came three times is three visits and one matter, by its last outcome', () => {
	const visit = (
		people: number,
		id: string,
		isAgain: boolean,
		outcome: 'taken' | 'answered' = 'taken',
		kind: 'petition' | 'complaint' = 'petition'
	): CountedVisit => ({
		people,
		matters: [{ id, kind, outcome, isAgain }]
	});
	const figures = receptionFigures([visit(1, 'a', false), visit(7, 'a', true), visit(2, 'a', true, 'answered'), visit(5, 'b', true, 'taken', 'complaint')]);
	expect(figures).toMatchObject({ visits: 4, people: 15, groups: 2, groupPeople: 12, matters: 2, first: 1, again: 1 });
	expect(figures.byOutcome).toEqual({ answered: 1, taken: 1, directed: 0 });
	expect(figures.byKind).toEqual({ complaint: 1, denunciation: 0, petition: 1 });
});

test('in every period the matters are the sum by kind, by outcome, and of first and again', () => {
	const matter = fc.record({
		id: fc.constantFrom('a', 'b', 'c', 'd'),
		kind: fc.constantFrom('petition' as const, 'complaint' as const, 'denunciation' as const),
		outcome: fc.constantFrom(...receptionOutcomes),
		isAgain: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(fc.record({ people: fc.integer({ min: 1, max: 40 }), matters: fc.array(matter, { maxLength: 3 }) })), (visits) => {
			const { matters, first, again, byKind, byOutcome, people, visits: count } = receptionFigures(visits);
			expect(first + again).toBe(matters);
			for (const of of [byKind, byOutcome]) expect(Object.values(of).reduce((a, b) => a + b, 0)).toBe(matters);
			expect(people).toBeGreaterThanOrEqual(count);
		})
	);
});

test('a period is a year, a quarter or a month, and nothing else', () => {
	expect(receptionPeriod('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
	expect(receptionPeriod('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
	expect(receptionPeriod('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
	expect([receptionPeriod('2026-13'), receptionPeriod('2026-Q5'), receptionPeriod('')]).toEqual([null, null, null]);
});
