import { expect, test } from 'vitest';
import { kindOfActivity } from './activity-kind.ts';
import { printFigure, readFigure } from './figure.ts';

test.each([
	['1.240', 1240],
	[' 1240 ', 1240],
	['1.500.000', 1_500_000],
	['12,5', 12.5],
	['0', 0]
])('"%s" is the number %d', (text, value) => {
	expect(readFigure(text)).toEqual({ value });
});

test.each([
	['khoảng 40', 'unreadable'],
	['40 lượt', 'unreadable'],
	['1,240', 'two-meanings'],
	['-3', 'negative']
])('"%s" is no figure: %s', (text, wrong) => {
	expect(readFigure(text)).toEqual({ wrong });
});

test('an empty box says nothing', () => {
	expect(readFigure('  ')).toBeNull();
});

test('figures print as Vietnamese papers do, with one decimal at most', () => {
	expect([1240, 86.75, 95, 1234567.25].map(printFigure)).toEqual(['1.240', '86,8', '95', '1.234.567,3']);
});

test.each([
	['Hội nghị đối thoại với người dân và doanh nghiệp', 'dialogue'],
	['Hội nghị tập huấn trực tuyến về chữ ký số', 'online'],
	['Tổ chức “Ngày Chủ nhật tình nguyện giải quyết TTHC”', 'volunteer'],
	['Treo khẩu hiệu tuyên truyền', 'campaign'],
	['Kiểm tra việc thực hiện Quy chế dân chủ', 'inspection'],
	['Gặp mặt doanh nghiệp đầu năm', 'business'],
	['Việc khác', 'other']
])('"%s" is of the kind %s', (name, kind) => {
	expect(kindOfActivity(name)).toBe(kind);
});
