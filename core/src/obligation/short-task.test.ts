import { expect, test } from 'vitest';
import { shortTask } from './short-task.ts';

test('a duty is called by its act, without deadline, brackets and the theme of the plan', () => {
	expect(shortTask('Đăng ký hoạt động triển khai hưởng ứng “Tuần lễ số” năm 2026 (mẫu theo Phụ lục II) trước ngày 25/9/2026.', 'trước ngày 25/9/2026')).toBe(
		'Đăng ký hoạt động'
	);
	expect(shortTask('Tổng hợp báo cáo kết quả thực hiện “Tuần lễ số” về Văn phòng Sở trước ngày 22/10/2026.', 'trước ngày 22/10/2026')).toBe(
		'Tổng hợp báo cáo kết quả'
	);
});

test('a duty without a theme keeps its words, and a long one is cut between words', () => {
	expect(shortTask('Báo cáo danh sách đoàn viên.')).toBe('Báo cáo danh sách đoàn viên');
	const long = shortTask(`Rà soát, ${'bổ sung quy định, '.repeat(10)}báo cáo`);
	expect(long.endsWith('…')).toBe(true);
	expect(long.length).toBeLessThanOrEqual(91);
});

test('what would leave nothing keeps the whole sentence', () => {
	expect(shortTask('“Tuần lễ số”: triển khai')).toBe('“Tuần lễ số”');
	expect(shortTask('')).toBe('');
});
