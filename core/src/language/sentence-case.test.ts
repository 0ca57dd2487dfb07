import { expect, test } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

test('a text in capitals becomes a sentence', () => {
	expect(sentenceCase('KẾ HOẠCH')).toBe('Kế hoạch');
	expect(sentenceCase('“ĐĂNG KÝ HOẠT ĐỘNG”')).toBe('“Đăng ký hoạt động”');
});

test('acronyms that were named and long Roman numerals keep their capitals', () => {
	expect(sentenceCase('BÁO CÁO CỦA SỞ KH&CN, ĐẠI HỘI LẦN THỨ XIX', ['KH&CN'])).toBe('Báo cáo của sở KH&CN, đại hội lần thứ XIX');
	expect(sentenceCase('PHẠM VI')).toBe('Phạm vi');
});

test('a text with small letters is left alone', () => {
	expect(sentenceCase('Sở KH&CN')).toBe('Sở KH&CN');
});
