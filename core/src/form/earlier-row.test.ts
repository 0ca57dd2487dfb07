import { expect, test } from 'vitest';
import { carriedRow, columnsCarried, moveYears } from './earlier-row.ts';
import type { Column } from './form.ts';

const columns: readonly Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Thời gian tổ chức', type: 'date' },
	{ key: 'c4', heading: 'Ghi chú', type: 'note' }
];

test.each([
	['27/9/2025', '27/9/2026'],
	['Từ 01/10/2025 đến 15/10/2025', 'Từ 01/10/2026 đến 15/10/2026'],
	['28/12/2025 - 05/01/2026', '28/12/2026 - 05/01/2027'],
	['ngày 5 tháng 9 năm 2025', 'ngày 5 tháng 9 năm 2026'],
	['Thứ Bảy, ngày 27/9/2025', 'Chủ nhật, ngày 27/9/2026'],
	['29/02/2024', '28/02/2025'],
	['01-15/10/2025', '01-15/10/2026']
])('a full day keeps its place in the month a year on: %s', (words, moved) => {
	expect(moveYears(words, 1)).toBe(moved);
});

test.each(['Quý IV', 'Thường xuyên', 'Tháng 10/2025', '99/99/2025'])('words that are no full day stay: %s', (words) => {
	expect(moveYears(words, 1)).toBe(words);
});

test('a row says which of its cells still bear a day or a year of then', () => {
	const carried = (when: string) => carriedRow({ cells: { c2: 'Ra quân ngày 1/1/2025', c3: when }, columns, year: 2025 }, { columns, year: 2026 });
	expect(carried('27/9/2025')).toEqual({ cells: { c2: 'Ra quân ngày 1/1/2025', c3: '27/9/2026' }, days: { c3: '27/9/2026' }, was: { c3: '27/9/2025' } });
	expect(carried('Tháng 10/2025').days).toEqual({ c3: 'Tháng 10/2025' });
	expect(carried('trước ngày 20/10').days).toEqual({ c3: 'trước ngày 20/10' });
	expect(carried('Quý IV').days).toEqual({});
});

test('columns are known again by what they ask, wherever they stand; what nobody asks any more is left behind', () => {
	const now: readonly Column[] = [
		{ key: 'c1', heading: 'Thời gian', type: 'date' },
		{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' }
	];
	expect(Object.fromEntries(columnsCarried(columns, now))).toEqual({ c2: 'c2', c3: 'c1' });
});
