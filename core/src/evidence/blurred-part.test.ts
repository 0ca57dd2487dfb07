import { expect, test } from 'vitest';
import { readBlurredParts, sayBlurredParts } from './blurred-part.ts';

test('parts to blur are read from percentages, end at the edge, and are said again as they were typed', () => {
	const parts = readBlurredParts('40 10 20 25\n\n 90,90, 30,30');
	expect(parts).toEqual([
		{ left: 40, top: 10, width: 20, height: 25 },
		{ left: 90, top: 90, width: 10, height: 10 }
	]);
	expect(sayBlurredParts(parts ?? [])).toBe('40 10 20 25\n90 90 10 10');
	expect(readBlurredParts('')).toEqual([]);
});

test.each(['40 10 20', '100 0 10 10', '10 10 0 5', 'góc trái', '1 1 1 1\n'.repeat(21)])('%j tells no part', (text) => {
	expect(readBlurredParts(text)).toBeNull();
});
