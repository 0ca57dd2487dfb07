import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { finding } from '../rule.ts';
import { findingsEn } from './en.ts';
import { messageOf } from './message-of.ts';
import { findingsVi } from './vi.ts';

function said(each: Pick<Finding, 'code' | 'params'>): string {
	return messageOf(each);
}

test('a deadline on a Sunday is said as a clerk would say it', () => {
	const params = { words: 'trước ngày 25/9/2023', due: plainDate('2023-09-24'), advised: plainDate('2023-09-22'), reason: 'weekend' };
	const found = finding('deadline-ends-on-rest-day', 'warning', params, []);
	expect(said(found)).toBe('Hạn “trước ngày 25/9/2023” kết thúc vào Chủ nhật 24/9; nên gửi trong thứ Sáu 22/9.');
	expect(messageOf(found, 'en')).toBe('The deadline “trước ngày 25/9/2023” ends on Sunday 24 September; better sent by Friday 22 September.');
});

test('a deadline on a holiday names the holiday', () => {
	const params = { words: 'chậm nhất 20/02/2026', due: plainDate('2026-02-20'), advised: plainDate('2026-02-13'), reason: 'tet' };
	expect(said(finding('deadline-ends-on-rest-day', 'warning', params, []))).toBe(
		'Hạn “chậm nhất 20/02/2026” kết thúc vào thứ Sáu 20/2 (nghỉ Tết Nguyên đán); nên gửi trong thứ Sáu 13/2.'
	);
});

test('the day of signing is said with the days it leaves', () => {
	const day = plainDate('2023-09-22');
	const params = { from: plainDate('2023-09-15'), before: plainDate('2023-09-25'), last: plainDate('2023-09-21'), days: 1, leftFrom: day, leftTo: day };
	expect(said(finding('sign-by', 'info', params, []))).toBe(
		'Kế hoạch phải ký từ 15/9 đến trước 25/9; ký ngày 21/9 thì các đơn vị còn 1 ngày làm việc (thứ Sáu 22/9).'
	);
});

test('the slack is said with its first and last moment', () => {
	const params = { lowerDue: plainDate('2023-09-24'), upperDue: plainDate('2023-09-29'), upperWords: '', receiver: 'Văn phòng Sở', days: 5 };
	expect(said(finding('deadline-slack', 'info', params, []))).toBe('Văn phòng Sở có 5 ngày làm việc để tổng hợp, từ sau Chủ nhật 24/9 đến hết thứ Sáu 29/9.');
});

test('nine places are one sentence', () => {
	expect(said(finding('year-mismatch', 'warning', { year: 2022, expected: 2023, count: 9 }, []))).toBe(
		'Có 9 chỗ ghi năm 2022 trong khi kế hoạch là của năm 2023; đề nghị sửa thành 2023.'
	);
});

test('what a citation lacks is named', () => {
	const params = { kind: 'Quyết định', number: '279-QĐ/TU', missing: 'issuer,about', nested: 0 };
	expect(said(finding('citation-incomplete', 'warning', params, []))).toBe(
		'Quyết định 279-QĐ/TU viện dẫn lần đầu còn thiếu cơ quan ban hành, trích yếu; đề nghị ghi đủ.'
	);
});

test('both catalogues have the same codes', () => {
	expect(Object.keys(findingsEn).sort()).toEqual(Object.keys(findingsVi).sort());
});
