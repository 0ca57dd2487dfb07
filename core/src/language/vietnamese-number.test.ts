import { expect, test } from 'vitest';
import { numbersMeant, vietnameseNumber } from './vietnamese-number.ts';

test.each([
	['1.234.567', [1_234_567]],
	['1.234,5', [1234.5]],
	['12,5', [12.5]],
	['1 234 567', [1_234_567]],
	['1,234,567', [1_234_567]],
	['3.5', [3.5]],
	['015', [15]],
	['-7', [-7]]
])('"%s" is %j', (text, values) => {
	expect(numbersMeant(text)).toEqual(values);
});

test('a comma before three figures may be read in two ways', () => {
	expect(numbersMeant('1,234')).toEqual([1.234, 1234]);
});

test.each(['', 'mười', '25/9/2026', '15 người', '1.2.3', '50%'])('"%s" is no number alone', (text) => {
	expect(numbersMeant(text)).toEqual([]);
});

test('a number is printed with dots between thousands and a comma before its fraction', () => {
	expect([0, 999, 1000, 1_234_567.5, -4500].map(vietnameseNumber)).toEqual(['0', '999', '1.000', '1.234.567,5', '-4.500']);
});
