import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CriteriaRules, maximumOf, readPoints, sayPoints } from './criteria.ts';
import { openTies, rankNominations } from './ranking.ts';
import { compareFractions, type MemberSheet, resultOf, sayFraction } from './result.ts';

const rules: CriteriaRules = {
	criteria: [
		{ id: 'a', name: 'Thái độ', weight: 2, max: 10, evidence: '', scorer: 'council' },
		{ id: 'b', name: 'Hiệu quả', weight: 1, max: 20, evidence: 'số liệu', scorer: 'council' },
		{ id: 'c', name: 'Đúng hạn', weight: 1, max: 10, evidence: '', scorer: 'office' }
	],
	aggregation: 'mean',
	quorum: 'two-thirds',
	threshold: 80
};
const sheet = (a: number, b: number, hasConflict = false): MemberSheet => ({ hasConflict, scores: { a, b } });

test.each([
	['8,5', 850],
	['8.05', 805],
	['10', 1000],
	['', null],
	['-1', null],
	['8,555', null],
	['tám', null]
])('"%s" is read as %s hundredths', (typed, points) => {
	expect(readPoints(typed)).toBe(points);
});

test('what is said of points is read as the same points', () => {
	fc.assert(
		fc.property(fc.nat(999_999), (points) => {
			expect(readPoints(sayPoints(points))).toBe(points);
		})
	);
});

describe('a result', () => {
	test('is the mean of weighted sheets with the Office’s part, exact to the last third', () => {
		const result = resultOf([sheet(800, 1500), sheet(900, 1600), sheet(1000, 1601)], { c: 950 }, 3, rules);
		expect(result).toMatchObject({ counted: 3, dropped: 0, hasQuorum: true, total: { top: 3100 + 3400 + 3601 + 3 * 950, bottom: 3 } });
		expect(sayFraction({ top: 12_951, bottom: 3 })).toBe('43,17');
		expect(maximumOf(rules.criteria)).toBe(5000);
	});

	test('is the middle sheet, or between the two middle ones, where the set says so', () => {
		const median = { ...rules, aggregation: 'median' as const };
		expect(resultOf([sheet(0, 0), sheet(1000, 2000), sheet(900, 1700)], { c: 0 }, 3, median).total).toEqual({ top: 3500, bottom: 1 });
		expect(resultOf([sheet(0, 0), sheet(1000, 2000)], { c: 0 }, 3, median).total).toEqual({ top: 4000, bottom: 2 });
	});

	test('needs a part of the whole council; the sheet of one with an interest does not count, whatever stands on it', () => {
		expect(resultOf([sheet(1000, 2000), sheet(900, 1700, true)], { c: 0 }, 3, rules)).toMatchObject({ counted: 1, dropped: 1, hasQuorum: false, total: null });
		expect(resultOf([sheet(1000, 2000), sheet(900, 1700)], { c: 0 }, 3, rules).hasQuorum).toBe(true);
		expect(resultOf([], { c: 0 }, 0, rules)).toMatchObject({ hasQuorum: false, total: null });
	});

	test('is open while a sheet lacks a criterion, has too many points, or the Office has entered nothing', () => {
		const broken = [{ hasConflict: false, scores: { a: 800 } }, sheet(1001, 0), { hasConflict: false, scores: null }];
		expect(resultOf(broken, { c: 0 }, 3, rules).counted).toBe(0);
		expect(resultOf([sheet(1, 1), sheet(1, 1)], null, 3, rules).total).toBeNull();
	});

	test('reaches the threshold exactly at it and not a hundredth below', () => {
		const at = (b: number) => resultOf([sheet(1000, b), sheet(1000, b)], { c: 1000 }, 2, rules).reaches;
		expect([at(1000), at(999)]).toEqual([true, false]);
	});
});

const sheets = fc.array(fc.record({ a: fc.nat(1000), b: fc.nat(2000), hasConflict: fc.boolean() }), { maxLength: 15 });

test('the order of sheets changes nothing, and neither does anything on the sheet of one with an interest', () => {
	fc.assert(
		fc.property(sheets, fc.nat(1000), fc.constantFrom('mean' as const, 'median' as const), (said, c, aggregation) => {
			const own = { ...rules, aggregation };
			const all = said.map(({ a, b, hasConflict }) => sheet(a, b, hasConflict));
			const other = all.map((one) => (one.hasConflict ? { ...one, scores: null } : one)).toReversed();
			expect(resultOf(other, { c }, all.length, own)).toEqual(resultOf(all, { c }, all.length, own));
		})
	);
});

test('a result lies between the lowest and the highest sheet that counts', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(1000), fc.nat(2000)), { minLength: 1, maxLength: 12 }),
			fc.constantFrom('mean' as const, 'median' as const),
			(said, aggregation) => {
				const totals = said.map(([a, b]) => 2 * a + b);
				const { total } = resultOf(
					said.map(([a, b]) => sheet(a, b)),
					{ c: 0 },
					said.length,
					{ ...rules, aggregation }
				);
				if (!total) throw new Error('all have scored');
				expect(compareFractions(total, { top: Math.min(...totals), bottom: 1 })).toBeGreaterThanOrEqual(0);
				expect(compareFractions(total, { top: Math.max(...totals), bottom: 1 })).toBeLessThanOrEqual(0);
			}
		)
	);
});

describe('a ranking', () => {
	const of = (id: string, top: number, bottom = 1) => ({ id, total: { top, bottom } });

	test('shows those that are level as level, also when their fractions are written differently', () => {
		const ranked = rankNominations([of('x', 100, 3), of('y', 200, 6), of('z', 50), of('w', 10)]);
		expect(ranked.map(({ id, place }) => [id, place])).toEqual([
			['z', 1],
			['x', 2],
			['y', 2],
			['w', 4]
		]);
		expect(ranked[1]?.level).toEqual(['y']);
	});

	test('asks for a decision only where a tie lies across the last place', () => {
		const ranked = rankNominations([of('x', 9), of('y', 9), of('z', 5)]);
		expect([openTies(ranked, 1), openTies(ranked, 2), openTies(ranked, null)]).toEqual([[['x', 'y']], [], []]);
	});

	test('follows a decision on exactly those that are level, the last one made', () => {
		const entries = [of('x', 9), of('y', 9), of('z', 5)];
		const settled = rankNominations(entries, [
			['x', 'y'],
			['y', 'x'],
			['y', 'z'],
			['x', 'y', 'z']
		]);
		expect(settled.map(({ id, place, isSettled }) => [id, place, isSettled])).toEqual([
			['y', 1, true],
			['x', 2, true],
			['z', 3, false]
		]);
		expect(openTies(settled, 1)).toEqual([]);
	});

	test('names everybody once, and no decision lifts one over a better result', () => {
		const entries = fc.uniqueArray(fc.record({ id: fc.uuid(), total: fc.record({ top: fc.nat(20), bottom: fc.integer({ min: 1, max: 3 }) }) }), {
			selector: ({ id }) => id,
			maxLength: 20
		});
		fc.assert(
			fc.property(entries, (all) => {
				const ranked = rankNominations(all, [all.map(({ id }) => id).toReversed(), ...rankNominations(all).map(({ id, level }) => [...level, id])]);
				const totals = ranked.map(({ id }) => all.find((one) => one.id === id)?.total ?? { top: 0, bottom: 1 });
				expect(ranked).toHaveLength(all.length);
				for (const [at, total] of totals.slice(1).entries()) expect(compareFractions(totals[at] ?? total, total)).toBeGreaterThanOrEqual(0);
				expect(ranked.map(({ place }) => place)).toEqual(ranked.map(({ place }) => place).toSorted((a, b) => a - b));
			})
		);
	});
});
