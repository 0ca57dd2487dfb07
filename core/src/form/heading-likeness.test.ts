import { expect, test } from 'vitest';
import { shinglesOf } from '../language/similarity.ts';
import { headingLikeness, knownHeading } from './heading-likeness.ts';

const like = (heading: string, formHeading: string) => headingLikeness(shinglesOf(heading), knownHeading(formHeading));

test.each([
	['Nội dung thực hiện', 'Tên nội dung, hoạt động'],
	['Tên công việc', 'Tên nội dung, hoạt động'],
	['THỜI GIAN', 'Thời gian tổ chức, triển khai'],
	['Địa điểm', 'Quy mô, phạm vi triển khai'],
	['Thành phần tham dự', 'Đối tượng thực hiện hoặc đối tượng thụ hưởng'],
	['Kết quả dự kiến', 'Mục tiêu hướng đến hoặc dự kiến kết quả đạt được']
])('"%s" is taken for "%s"', (heading, formHeading) => {
	expect(like(heading, formHeading)).toBeGreaterThanOrEqual(0.5);
});

test.each([
	['Đơn vị thực hiện', 'Đối tượng thực hiện hoặc đối tượng thụ hưởng'],
	['Người phụ trách', 'Đối tượng thực hiện hoặc đối tượng thụ hưởng'],
	['Kinh phí', 'Quy mô, phạm vi triển khai'],
	['', 'Ghi chú']
])('"%s" is not taken for "%s"', (heading, formHeading) => {
	expect(like(heading, formHeading)).toBeLessThan(0.5);
});

test('the form’s own words beat a synonym', () => {
	expect(like('Quy mô', 'Quy mô, phạm vi triển khai')).toBeGreaterThan(like('Địa điểm', 'Quy mô, phạm vi triển khai'));
});
