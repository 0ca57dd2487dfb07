import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import { addMonths, disclosureFigures, disclosureStanding, hangsUntil, type Posted } from './disclosure.ts';
import { startingDisclosures } from './starting-disclosures.ts';

const posted = (on: string, validTo: string | null = null): Posted => ({
	on: plainDate(on),
	until: null,
	validTo: validTo === null ? null : plainDate(validTo)
});
const yearly = { everyMonths: 12 };

test.each([
	[[], 'none', null],
	[['2025-09-01'], 'soon', '2026-09-01'],
	[['2025-08-31'], 'overdue', '2026-08-31'],
	[['2025-10-01'], 'done', '2026-10-01'],
	[['2025-10-01', '2024-01-01'], 'done', '2026-10-01']
] as const)('disclosed on %j, due every year, stands as %s on 1/9/2026', (days, state, nextDue) => {
	expect(
		disclosureStanding(
			yearly,
			days.map((day) => posted(day)),
			plainDate('2026-09-01')
		)
	).toEqual({ state, nextDue });
});

test('a term ends when its own day says so, not when two years are counted', () => {
	const term = [posted('2025-01-10', '2026-06-30')];
	expect(disclosureStanding({ everyMonths: 24 }, term, plainDate('2026-07-01'))).toEqual({ state: 'overdue', nextDue: '2026-06-30' });
	expect(disclosureStanding({ everyMonths: null }, [posted('2020-01-01')], plainDate('2026-07-01')).state).toBe('done');
});

test('of two on one day the one that stands first, entered last, counts', () => {
	const both = [posted('2026-08-01', '2028-08-01'), posted('2026-08-01', '2026-08-31')];
	expect(disclosureStanding({ everyMonths: 24 }, both, plainDate('2026-09-01'))).toEqual({ state: 'done', nextDue: '2028-08-01' });
});

test('a repeat that is past never counts as done', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 24 }), (ago, months) => {
			const today = plainDate('2026-09-01');
			const { state, nextDue } = disclosureStanding({ everyMonths: months }, [posted(addDays(today, -ago))], today);
			expect(state === 'overdue').toBe(nextDue !== null && nextDue < today);
		})
	);
});

test('a board keeps it thirty days after the day it is hung up, a loudspeaker says it on three days running', () => {
	const rule = { boardDays: 30, airDays: 3 };
	expect(hangsUntil(rule, 'board', plainDate('2026-09-01'))).toBe('2026-10-01');
	expect(hangsUntil(rule, 'loudspeaker', plainDate('2026-09-01'))).toBe('2026-09-03');
	expect(hangsUntil(rule, 'portal', plainDate('2026-09-01'))).toBeNull();
});

test('months end where the calendar ends them', () => {
	expect(addMonths(plainDate('2026-08-31'), 6)).toBe('2027-02-28');
	expect(addMonths(plainDate('2026-12-15'), 1)).toBe('2027-01-15');
	expect(addMonths(plainDate('2023-11-30'), 3)).toBe('2024-02-29');
});

test('figures: what is due soon is done today, what is past is not', () => {
	expect(disclosureFigures(['done', 'soon', 'overdue', 'none', 'none'])).toEqual({ total: 5, done: 2, soon: 1, overdue: 1, none: 2 });
});

test.each(Object.entries(startingDisclosures))('every line of the %s’s starting list names its law, and none stands twice', (_, list) => {
	expect(list.filter(({ law }) => !/^(?:Luật|Nghị định) \d+\/\d{4}\/\S+, Điều \d+/u.test(law))).toEqual([]);
	expect(new Set(list.map(({ content }) => content)).size).toBe(list.length);
	expect(list.some(({ isTerm }) => isTerm)).toBe(true);
});
