import { expect, test } from 'vitest';
import { aPlan, pointedAt } from './check-text.ts';

/** Two units of a plan, each with a duty under its name. */
function duties(first: string, second: string, before = ''): string {
	return aPlan([before, `1. ${first}`, '- Chủ trì tập huấn cho công chức trước ngày 20/10/2026.', `2. ${second}`, '- Kiểm tra hiện trường trước ngày 21/10/2026.'].filter(Boolean).join('\n\n'));
}

test.each([
	['Phòng Kế hoạch - Tài chính', 'Phòng Tài chính - Kế hoạch'],
	['Sở Khoa học và Công nghệ', 'Sở KH&CN']
])('"%s" and "%s" seem to be one unit', (first, second) => {
	expect(pointedAt('unit-two-names', duties(first, second))).toEqual([first, second]);
});

test.each([
	['Phòng Kế hoạch', 'Phòng Tài chính'],
	['Văn phòng Sở', 'Thanh tra Sở'],
	['Phòng Quản lý nhà', 'Phòng Quản lý đô thị']
])('"%s" and "%s" are two', (first, second) => {
	expect(pointedAt('unit-two-names', duties(first, second))).toEqual([]);
});

test('a short form that was explained is no second name', () => {
	const explained = 'Phối hợp với Sở Khoa học và Công nghệ (KH&CN) tổ chức tập huấn.';
	expect(pointedAt('unit-two-names', duties('Sở Khoa học và Công nghệ', 'Sở KH&CN', explained))).toEqual([]);
});

test('a list at the foot may be short', () => {
	const close = 'Nơi nhận:\n\n- Sở KH&CN;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Hòa';
	expect(pointedAt('unit-two-names', aPlan('1. Sở Khoa học và Công nghệ\n\n- Chủ trì tập huấn trước ngày 20/10/2026.', { close }))).toEqual([]);
});

test('a comma for a semicolon makes no other group of units, another word does', () => {
	expect(pointedAt('wording-mixed', duties('Các phòng, đơn vị thuộc Sở', 'Các phòng; đơn vị thuộc Sở'))).toEqual([]);
	expect(pointedAt('wording-mixed', duties('Các phòng, đơn vị thuộc Sở', 'Các phòng, đơn vị trực thuộc Sở'))).toHaveLength(2);
});
