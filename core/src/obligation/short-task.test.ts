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

test.each([
	[
		'căn cứ Kế hoạch này, đăng ký hoạt động theo mẫu tại Phụ lục 1, gửi về Văn phòng đơn vị để tổng hợp chung trước ngày 05/3/2026',
		'trước ngày 05/3/2026',
		'Đăng ký hoạt động'
	],
	['theo chức năng, nhiệm vụ được giao, xây dựng kế hoạch chi tiết; hoàn thành trước ngày 10/3', 'trước ngày 10/3', 'Xây dựng kế hoạch chi tiết'],
	['phê duyệt ; tổng hợp', null, 'Phê duyệt'],
	['theo dõi, đôn đốc các phòng', null, 'Theo dõi, đôn đốc các phòng'],
	['rà soát danh mục thiết bị, hoàn thành chậm nhất ngày 20/4', null, 'Rà soát danh mục thiết bị'],
	['gửi về Phòng Tổ chức danh sách học viên', null, 'Gửi về Phòng Tổ chức danh sách học viên'],
	['lập danh sách hộ gia đình và', null, 'Lập danh sách hộ gia đình']
])('the name is the act alone: without ground, form, way and day, in whole words, with a capital: %s', (task, words, name) => {
	expect(shortTask(task, words)).toBe(name);
});

test('a name cut for its length does not end in a word that waits for another', () => {
	const long = shortTask(`Tuyên truyền ${'nội dung '.repeat(7)}lồng ghép với các chương trình công tác khác`);
	expect(long).toMatch(/lồng ghép…$/u);
});
