import { expect, test } from 'vitest';
import { themeOf } from './theme.ts';

test.each([
	['Tổ chức “Tuần lễ áo dài” năm 2026', 2026, '“Tuần lễ áo dài” năm 2026'],
	['Hưởng ứng "Tết trồng cây"', 2027, '“Tết trồng cây” năm 2027'],
	['Kiểm tra công tác lưu trữ', 2026, 'Kiểm tra công tác lưu trữ'],
	[null, null, '']
])('the theme of %s is what stands in quotation marks, with its year, else the whole title', (title, year, theme) => {
	expect(themeOf(title, year)).toBe(theme);
});
