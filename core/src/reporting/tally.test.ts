import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unequalFigures } from './double-counts.ts';
import { indicators, indicatorOf, type IndicatorKey, typedIndicators } from './indicator.ts';
import { type EventReport, mergeTallies, type Tally, tallyOf } from './tally.ts';
import { totalOf, totalsOf } from './totals.ts';

function aReport(over: Partial<EventReport> = {}): EventReport {
	return { row: 'r1', event: over.row ?? 'r1', unit: 'Thanh tra', at: '2026-10-01', figures: {}, ...over };
}

function total(tally: Tally, key: IndicatorKey): number | null {
	const indicator = indicatorOf(key);
	return (indicator && totalOf(tally, indicator)?.value) ?? null;
}

const report: fc.Arbitrary<EventReport> = fc.record({
	row: fc.constantFrom(...'abcdefghij'),
	event: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
	unit: fc.constantFrom('VP', 'TTra', 'KHTC'),
	at: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03'),
	figures: fc.dictionary(
		fc.constantFrom(...typedIndicators.map(({ key }) => key)),
		fc.nat({ max: 2000 }).map((n) => n / 2)
	)
});

test('a fold of folds is the fold of all, however the units are grouped', () => {
	fc.assert(
		fc.property(fc.array(report, { maxLength: 30 }), fc.array(fc.nat({ max: 3 }), { minLength: 30, maxLength: 30 }), (reports, groups) => {
			const offices = [0, 1, 2, 3].map((office) => tallyOf(reports.filter((_, index) => groups[index] === office)));
			const departments = [mergeTallies(offices.slice(0, 2)), mergeTallies(offices.slice(2))];
			expect(totalsOf(mergeTallies(departments))).toEqual(totalsOf(tallyOf(reports)));
		})
	);
});

test('no total depends on the order in which reports come, nor on a report that comes twice', () => {
	fc.assert(
		fc.property(fc.array(report, { maxLength: 30 }), (reports) => {
			expect(totalsOf(tallyOf([...reports].reverse()))).toEqual(totalsOf(tallyOf(reports)));
			expect(totalsOf(tallyOf([...reports, ...reports]))).toEqual(totalsOf(tallyOf(reports)));
		})
	);
});

test('an event of two units is counted once, and with the greater figure where they differ', () => {
	const joint = tallyOf([
		aReport({ row: 'a', event: 'e', figures: { attendances: 120, times: 1 } }),
		aReport({ row: 'b', event: 'e', unit: 'Văn phòng', figures: { attendances: 100, times: 1 } }),
		aReport({ row: 'c', figures: { attendances: 30 } })
	]);
	expect([total(joint, 'attendances'), total(joint, 'times'), total(joint, 'done'), total(joint, 'parts')]).toEqual([150, 1, 2, 3]);
	expect(unequalFigures(joint)).toEqual([
		{
			event: 'e',
			key: 'attendances',
			said: [
				{ row: 'a', unit: 'Thanh tra', value: 120 },
				{ row: 'b', unit: 'Văn phòng', value: 100 }
			]
		}
	]);
});

test('a ratio is all parts over all wholes, not a mean of ratios, and of nothing there is none', () => {
	const tally = tallyOf([aReport({ row: 'a', figures: { answered: 10, opinions: 10 } }), aReport({ row: 'b', figures: { answered: 30, opinions: 90 } })]);
	expect(total(tally, 'answer-rate')).toBe(40);
	expect(total(tallyOf([aReport({ figures: { answered: 0, opinions: 0 } })]), 'answer-rate')).toBeNull();
});

test('who gave no number of opinions is not in the ratio of those answered', () => {
	const tally = tallyOf([aReport({ row: 'a', figures: { answered: 5, opinions: 10 } }), aReport({ row: 'b', figures: { answered: 50 } })]);
	expect(total(tally, 'answer-rate')).toBe(50);
});

test('what stands at the end is what each unit said last, added over the units', () => {
	const tally = tallyOf([
		aReport({ row: 'a', at: '2026-10-01', figures: { models: 4 } }),
		aReport({ row: 'b', at: '2026-10-09', figures: { models: 3 } }),
		aReport({ row: 'c', unit: 'Văn phòng', figures: { models: 2 } })
	]);
	expect(total(tally, 'models')).toBe(5);
});

test('the greatest is the greatest, and every figure names its rows', () => {
	const tally = tallyOf([aReport({ row: 'a', figures: { largest: 80 } }), aReport({ row: 'b', figures: { largest: 300 } }), aReport({ row: 'c' })]);
	expect(totalsOf(tally)).toContainEqual({ key: 'largest', value: 300, rows: ['a', 'b'] });
});

test('zero says nothing', () => {
	expect(totalsOf(tallyOf([aReport({ figures: { files: 0 } })])).map(({ key }) => key)).toEqual(['done', 'parts']);
});

test('every ratio is made of two figures that people type', () => {
	const typed: readonly string[] = typedIndicators.map(({ key }) => key);
	const ratios = indicators.filter((one) => 'of' in one);
	expect(ratios.length).toBeGreaterThan(0);
	expect(ratios.every(({ of: { part, whole } }) => typed.includes(part) && typed.includes(whole))).toBe(true);
});
