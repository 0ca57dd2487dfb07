import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOverCounted, missingVotes, outcomeOf, papersOf, voteRules } from './vote.ts';

test.each([
	[40, 60, 'two-thirds', 'passed'],
	[39, 60, 'two-thirds', 'failed'],
	[67, 101, 'two-thirds', 'failed'],
	[68, 101, 'two-thirds', 'passed'],
	[30, 60, 'majority', 'failed'],
	[31, 60, 'majority', 'passed'],
	[0, 0, 'majority', 'unknown'],
	[50, null, 'two-thirds', 'unknown']
] as const)('%i of %s by %s has %s', (yes, entitled, rule, outcome) => {
	expect(outcomeOf(yes, entitled, rule)).toBe(outcome);
});

test('exactly as many more as are missing make it pass, and one fewer do not', () => {
	fc.assert(
		fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...voteRules), (yes, entitled, rule) => {
			const missing = missingVotes(yes, entitled, rule) ?? Number.NaN;
			expect(outcomeOf(yes + missing, entitled, rule)).toBe('passed');
			expect(outcomeOf(yes + missing - 1, entitled, rule)).toBe(missing > 0 ? 'failed' : outcomeOf(yes - 1, entitled, rule));
		})
	);
});

test('places are added up, and more papers than people are noticed', () => {
	const total = papersOf([
		{ yes: 20, no: 3, blank: 1 },
		{ yes: 15, no: 0, blank: 0 }
	]);
	expect(total).toEqual({ yes: 35, no: 3, blank: 1 });
	expect([isOverCounted(total, 39), isOverCounted(total, 38), isOverCounted(total, null)]).toEqual([false, true, false]);
	expect(missingVotes(1, null, 'majority')).toBeNull();
});
