import { expect, test } from 'vitest';
import { aboutOf } from './about-of.ts';

test.each([
	['Kế hoạch', 'triển khai các hoạt động', 'Kế hoạch triển khai các hoạt động'],
	['Công văn', 'đăng ký hoạt động', 'Công văn về việc đăng ký hoạt động'],
	['Công văn', 'về việc đăng ký hoạt động', 'Công văn về việc đăng ký hoạt động'],
	['Báo cáo', 'BÁO CÁO kết quả quý III', 'BÁO CÁO kết quả quý III']
])('a %s "%s" stands in the book as "%s"', (kind, subject, printed) => {
	expect(aboutOf(kind, subject)).toBe(printed);
});
