import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_SHOWN } from '../survey/small-groups.ts';
import { shownGroups } from './shown-groups.ts';

const groups = (...counts: number[]) => counts.map((count, at) => ({ group: String(at), count }));

test('small groups stand together, and take a larger one in when the total would give them away', () => {
	expect(shownGroups(groups(10, 3, 4))).toEqual({ shown: [{ group: '0', count: 10 }], others: 7 });
	expect(shownGroups(groups(10, 7, 2))).toEqual({ shown: [{ group: '0', count: 10 }], others: 9 });
	expect(shownGroups(groups(6, 2))).toEqual({ shown: [], others: 8 });
	expect(shownGroups(groups(1, 2))).toEqual({ shown: [], others: 3 });
});

test('no figure below five is shown or can be worked out from the total, and nobody is lost', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (counts) => {
			const { shown, others } = shownGroups(groups(...counts));
			expect(shown.every(({ count }) => count >= LEAST_SHOWN)).toBe(true);
			expect(others === 0 || others >= LEAST_SHOWN || shown.length === 0).toBe(true);
			expect(shown.reduce((sum, { count }) => sum + count, others)).toBe(counts.reduce((sum, count) => sum + count, 0));
		})
	);
});
