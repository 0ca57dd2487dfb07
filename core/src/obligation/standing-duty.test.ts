import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import { dayMeant, isStanding, rhythms, standingPeriods, standingState, suggestedRhythm, type StandingWord } from './standing-duty.ts';

const day = plainDate;
const spans = (rhythm: (typeof rhythms)[number], from: string, today: string, until: string | null = null) =>
	standingPeriods({ rhythm, from: day(from), until: until === null ? null : day(until) }, day(today)).map(({ from: first, to }) => `${first}/${to}`);
const word = (kind: StandingWord['kind'], meant: string, on = meant): StandingWord => ({ kind, for: day(meant), on: day(on) });

test('without a day or with a rhythm a duty is standing; with a day, or with words of time that nobody could read, it is not', () => {
	expect(isStanding({ due: null, deadline: null })).toBe(true);
	expect(isStanding({ due: null, deadline: { relation: 'every', every: 'month' } })).toBe(true);
	expect(isStanding({ due: null, deadline: { relation: 'relative', every: null } })).toBe(false);
	expect(isStanding({ due: day('2026-10-25'), deadline: null })).toBe(false);
});

test('the plan’s own rhythm is suggested; weekly and "thường xuyên" are confirmed once a month, a condition only on its occasion', () => {
	const suggested = (every: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null, occasion: string | null = null) =>
		suggestedRhythm({ deadline: { relation: 'every', every }, occasion });
	expect([suggested('week'), suggested('month'), suggested('quarter'), suggested('half-year'), suggested('year')]).toEqual([
		'month',
		'month',
		'quarter',
		'half-year',
		'year'
	]);
	expect(suggestedRhythm({ deadline: null, occasion: null })).toBe('month');
	expect(suggestedRhythm({ deadline: null, occasion: 'khi có phát sinh' })).toBe('occasion');
});

test('months run from the day the duty was given to its end; a first one of fewer than ten days counts with the next', () => {
	expect(spans('month', '2026-09-15', '2026-11-26')).toEqual(['2026-09-15/2026-09-30', '2026-10-01/2026-10-31', '2026-11-01/2026-11-30']);
	expect(spans('month', '2026-09-22', '2026-10-02')).toEqual(['2026-09-22/2026-10-31']);
	expect(spans('month', '2026-09-15', '2027-01-01', '2026-10-28')).toEqual(['2026-09-15/2026-09-30', '2026-10-01/2026-10-28']);
	expect(spans('quarter', '2026-09-15', '2026-11-26')).toEqual(['2026-09-15/2026-09-30', '2026-10-01/2026-12-31']);
	expect(spans('half-year', '2026-02-01', '2026-12-31')).toEqual(['2026-02-01/2026-06-30', '2026-07-01/2026-12-31']);
	expect(spans('year', '2026-02-01', '2027-01-01')).toEqual(['2026-02-01/2026-12-31', '2027-01-01/2027-12-31']);
	expect(spans('occasion', '2026-02-01', '2027-01-01')).toEqual([]);
	expect(spans('month', '2026-12-01', '2026-11-26')).toEqual([]);
});

test('a period is confirmed, confirmed late, in difficulty, open or missed by what was said for it, and the last word holds', () => {
	const october = { from: day('2026-10-01'), to: day('2026-10-31') };
	const state = (words: StandingWord[], today: string) => standingState(october, words, day(today));
	expect(state([], '2026-10-31')).toBe('open');
	expect(state([], '2026-11-01')).toBe('missed');
	expect(state([word('doing', '2026-10-05')], '2026-11-01')).toBe('confirmed');
	expect(state([word('doing', '2026-10-31', '2026-11-03')], '2026-11-03')).toBe('late');
	expect(state([word('doing', '2026-10-05'), word('difficulty', '2026-10-20')], '2026-10-21')).toBe('difficulty');
	expect(state([word('difficulty', '2026-10-05'), word('doing', '2026-10-20')], '2026-10-21')).toBe('confirmed');
	expect(state([word('doing', '2026-09-30')], '2026-10-21')).toBe('open');
});

test('what is said while a period runs counts for that day, afterwards for its last day', () => {
	const october = { from: day('2026-10-01'), to: day('2026-10-31') };
	expect([dayMeant(october, day('2026-10-07')), dayMeant(october, day('2026-11-07'))]).toEqual(['2026-10-07', '2026-10-31']);
});

test('whatever the rhythm and the days, periods follow one another without a gap and the last holds today or the end', () => {
	const somewhere = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(day('2024-01-01'), count));
	const asked = fc.record({ rhythm: fc.constantFrom(...rhythms), from: somewhere, until: fc.option(somewhere) });
	fc.assert(
		fc.property(asked, somewhere, (span, today) => {
			const periods = standingPeriods(span, today);
			periods.forEach(({ from, to }, at) => {
				expect(from <= to).toBe(true);
				const before = periods[at - 1];
				expect(from).toBe(before ? addDays(before.to, 1) : span.from);
			});
			const last = periods.at(-1);
			expect(last === undefined || last.to === span.until || last.to >= today).toBe(true);
		})
	);
});
