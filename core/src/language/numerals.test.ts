import { expect, test } from 'vitest';
import { listLetter, listLetterIndex } from './list-letter.ts';
import { fromRoman, toRoman } from './roman.ts';

test('every number from 1 to 3999 comes back from its Roman numeral', () => {
	for (let n = 1; n <= 3999; n += 1) expect(fromRoman(toRoman(n))).toBe(n);
});

test.each(['', 'IIII', 'VX', 'IC', 'xix', 'LIM', 'MMMM', 'IIX'])('"%s" is no Roman numeral', (text) => {
	expect(fromRoman(text)).toBeNull();
});

test('points are numbered a, b, c, d, đ, e, g, h, i, k', () => {
	expect(Array.from({ length: 10 }, (_, index) => listLetter(index + 1)).join(' ')).toBe('a b c d đ e g h i k');
});

test('every list letter gives its index back', () => {
	for (let n = 1; n <= 2000; n += 1) expect(listLetterIndex(listLetter(n))).toBe(n);
});

test('a letter outside the list numbers no point, a capital one does', () => {
	expect(['f', 'w', 'ă', '', '1'].map(listLetterIndex)).toEqual([null, null, null, null, null]);
	expect(listLetterIndex('Đ')).toBe(5);
});

test('there is no numeral for nothing', () => {
	expect(() => toRoman(0)).toThrow(RangeError);
	expect(() => listLetter(0)).toThrow(RangeError);
});
