import { csvLines } from '@kheo/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('a cell that looks like a formula stands as words, a number keeps its sign, and the file says that it is UTF-8', () => {
	expect(writeCsv([['Phòng "A"', '=1+1', '-cmd', '+84', '@x', '-3,5', -2, 'hai\ndòng']])).toBe(
		`\uFEFF"Phòng ""A""","'=1+1","'-cmd","'+84","'@x","-3,5","-2","hai\ndòng"\r\n`
	);
});

test('what is written is read back, whatever the words hold', () => {
	const words = fc.string({ unit: fc.constantFrom('a', 'đ', '"', ',', ';', '\n', ' ', '7') }).map((text) => `x${text}`);
	fc.assert(
		fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
			expect(csvLines(writeCsv(lines))).toEqual(lines);
		})
	);
});
