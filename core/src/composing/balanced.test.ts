import { expect, test } from 'vitest';
import { balanced } from './balanced.ts';
import { boldWidth } from './bold-width.ts';

test('marks add nothing to the width of a text, and the size scales it', () => {
	expect(boldWidth('ĐỘC LẬP', 26)).toBe(boldWidth('ĐOC LAP', 26));
	expect(boldWidth('Sở', 200)).toBe(boldWidth('Sở', 100) * 2);
});

test('a name that fits stays on one line, a longer one is broken near its middle', () => {
	expect(balanced('SỞ XÂY DỰNG', 24, 3600)).toBe('SỞ XÂY DỰNG');
	expect(balanced('SỞ KHOA HỌC VÀ CÔNG NGHỆ', 24, 3000)).toBe('SỞ KHOA HỌC\nVÀ CÔNG NGHỆ');
});

test('no line is longer than the measure', () => {
	const name = 'TRUNG TÂM KỸ THUẬT TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG VÀ ỨNG DỤNG TIẾN BỘ KHOA HỌC CÔNG NGHỆ';
	expect(
		balanced(name, 24, 3600)
			.split('\n')
			.every((line) => boldWidth(line, 24) <= 3600)
	).toBe(true);
});
