import { expect, test } from 'vitest';
import { officialDate, officialNumber } from './official-date.ts';

test.each([
	[5, 1, 2020, 'ngày 05 tháng 01 năm 2020'],
	[29, 6, 2019, 'ngày 29 tháng 6 năm 2019'],
	[3, 2, 2024, 'ngày 03 tháng 02 năm 2024'],
	[9, 10, 2024, 'ngày 09 tháng 10 năm 2024'],
	[15, 3, 2024, 'ngày 15 tháng 3 năm 2024']
])('day %i of month %i of %i is printed "%s"', (day, month, year, printed) => {
	expect(officialDate({ day, month, year })).toBe(printed);
});

test('parts that are not known yet stay blank', () => {
	expect(officialDate({ day: null, month: 9, year: 2023 })).toBe('ngày … tháng 9 năm 2023');
	expect(officialDate({ day: null, month: null, year: null }, '    ')).toBe('ngày      tháng      năm     ');
});

test('a document number under ten takes a zero', () => {
	expect([5, 9, 10, 157].map(officialNumber)).toEqual(['05', '09', '10', '157']);
});
