import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './similarity.ts';

test('the same words are alike whatever their accents, case and marks', () => {
	expect(similarity('Thời gian tổ chức, triển khai', 'THOI GIAN TO CHUC - TRIEN KHAI')).toBe(1);
});

test('a longer heading is nearer to its own short form than to another', () => {
	const long = 'Mục tiêu hướng đến hoặc dự kiến kết quả đạt được';
	expect(similarity(long, 'Dự kiến kết quả')).toBeGreaterThan(0.4);
	expect(similarity(long, 'Đối tượng thực hiện')).toBeLessThan(0.1);
});

test('nothing is like nothing', () => {
	expect(similarity('', '')).toBe(0);
	expect(similarity('…', 'Ghi chú')).toBe(0);
});

test('likeness goes both ways and stays between 0 and 1', () => {
	const phrase = fc.array(fc.constantFrom('báo', 'cáo', 'kết', 'quả', 'đăng', 'ký'), { maxLength: 8 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(phrase, phrase, (a, b) => {
			const alike = similarity(a, b);
			expect(similarity(b, a)).toBe(alike);
			expect(alike >= 0 && alike <= 1).toBe(true);
		})
	);
});
