import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { renewed } from '../testing/a-plan.ts';
import { renewalEn } from './en.ts';
import { changeMessage, keptMessage, openPointMessage } from './message-of.ts';
import { renewalVi } from './vi.ts';

test('both catalogues have the same codes', () => {
	for (const list of ['change', 'kept', 'open'] as const) expect(Object.keys(renewalEn[list]).sort()).toEqual(Object.keys(renewalVi[list]).sort());
});

test('a moved deadline is said as a clerk would say it, in both languages', () => {
	const { changes, open } = renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất ngày 25/9/2026.', 'Gửi báo cáo về Sở trước ngày 25/10/2026.']).renewal;
	const change = changes.find(({ code }) => code === 'deadline-before-rest');
	const points = open.filter(({ code }) => code === 'deadline-moved').map((point) => openPointMessage(point));
	expect(change && changeMessage(change)).toBe('Hạn rơi vào thứ Bảy 25/9/2027 nên lùi: hết thứ Sáu 24/9, ngày làm việc liền trước.');
	expect(change && changeMessage(change, 'en')).toBe(
		'It would end on Saturday 25 September 2027 (a weekend), so it ends on Friday 24 September, the working day before.'
	);
	expect(points).toEqual([
		'Hạn theo ngày cũ rơi vào thứ Bảy 25/9/2027; đề xuất thứ Sáu 24/9. Giữ đề xuất hay chọn ngày khác?',
		'Hạn theo ngày cũ rơi vào Chủ nhật 24/10/2027; đề xuất ghi “trước ngày 23/10”, tức hết thứ Sáu 22/10. Giữ đề xuất hay chọn ngày khác?'
	]);
});

test('a holiday is named', () => {
	const [point] = renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất ngày 24/11/2026.']).renewal.open;
	expect(point && openPointMessage(point)).toContain('thứ Tư 24/11/2027 (nghỉ Ngày Văn hóa Việt Nam)');
});

test('what stays says why, and a name without a successor asks who takes over', () => {
	const names = [{ name: 'Ban An toàn', until: plainDate('2026-12-31'), successor: null }];
	const { kept, open } = renewed(['Gửi Ban An toàn, nhiệm kỳ 2025 - 2030.'], 2027, { names }).renewal;
	expect(kept.map((each) => keptMessage(each))).toEqual(['Khoảng nhiều năm (nhiệm kỳ, giai đoạn, năm học).']);
	expect(open.map((point) => openPointMessage(point))).toContain(
		'Ban An toàn không còn sau 31/12/2026; chưa có tên thay, đề nghị cho biết cơ quan nào nhận việc.'
	);
});
