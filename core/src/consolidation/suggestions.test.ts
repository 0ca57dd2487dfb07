import { expect, test } from 'vitest';
import { type PastActivity, suggestionsOf } from './suggestions.ts';

let n = 0;
const past = (name: string, more: Partial<PastActivity> = {}): PastActivity => ({ id: `r${(n += 1)}`, unit: 'a', year: 2025, head: 'II.1', ...more, name });

test('what several units registered in much the same words is one suggestion in the words of most, with how many units', () => {
	const rows = [
		past('Tặng quà gia đình chính sách khó khăn', { unit: 'a' }),
		past('Ra quân dọn vệ sinh môi trường', { unit: 'a' }),
		past('Ra quân dọn vệ sinh môi trường', { unit: 'b' }),
		past('Ra quân tổng dọn vệ sinh môi trường', { unit: 'c', year: 2024 })
	];
	expect(suggestionsOf(rows)).toMatchObject([
		{ name: 'Ra quân dọn vệ sinh môi trường', units: 3, lastYear: 2025 },
		{ name: 'Tặng quà gia đình chính sách khó khăn', units: 1 }
	]);
});

test('the same words under another head are another suggestion; one unit two years running is one unit', () => {
	const rows = [past('Đối thoại với người dân'), past('Đối thoại với người dân', { year: 2024 }), past('Đối thoại với người dân', { head: 'II.2' })];
	expect(suggestionsOf(rows)).toMatchObject([
		{ head: 'II.1', units: 1, lastYear: 2025 },
		{ head: 'II.2', units: 1 }
	]);
});

test('no rows give no suggestions, and every suggestion is a row that stands there', () => {
	expect(suggestionsOf([])).toEqual([]);
	const rows = ['Ra quân', 'Tọa đàm', 'Hội nghị'].map((name) => past(name));
	expect(suggestionsOf(rows).every(({ id }) => rows.some((row) => row.id === id))).toBe(true);
});
