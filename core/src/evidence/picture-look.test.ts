import { expect, test } from 'vitest';
import { isTelling, lookDistance, SAME_LOOK } from './picture-look.ts';

test('two looks are as far apart as the bits in which they differ', () => {
	expect(lookDistance('00ff00ff00ff00ff', '00ff00ff00ff00ff')).toBe(0);
	expect(lookDistance('00ff00ff00ff00ff', '00ff00ff00ff00fc')).toBe(2);
	expect(lookDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
});

test('what is no look is like nothing', () => {
	expect(lookDistance('', '00ff00ff00ff00ff')).toBeGreaterThan(SAME_LOOK);
	expect(lookDistance('xyz', 'xyz')).toBeGreaterThan(SAME_LOOK);
});

test('a blank picture tells nothing', () => {
	expect(isTelling('0000000000000000')).toBe(false);
	expect(isTelling('00000000000000ff')).toBe(true);
	expect(isTelling('ffffffffffffffff')).toBe(false);
});
