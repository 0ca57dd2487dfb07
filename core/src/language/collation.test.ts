import { expect, test } from 'vitest';
import { compareVietnamese } from './collation.ts';

test('names stand in the order of the Vietnamese alphabet', () => {
	const names = ['Đất đai', 'Dân tộc', 'Ân', 'Ăn', 'An', 'E', 'Du lịch'];
	expect(names.sort((a, b) => compareVietnamese(a, b))).toEqual(['An', 'Ăn', 'Ân', 'Dân tộc', 'Du lịch', 'Đất đai', 'E']);
});

test('numbers inside names count as numbers only when asked', () => {
	expect(compareVietnamese('Phòng 2', 'Phòng 10')).toBeGreaterThan(0);
	expect(compareVietnamese('Phòng 2', 'Phòng 10', { numeric: true })).toBeLessThan(0);
});
