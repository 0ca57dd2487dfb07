import { expect, test } from 'vitest';
import { aPlan, checkText, pointedAt } from './check-text.ts';

test.each([
	['Báo cáo trước ngày 31/4/2026.', '31/4/2026'],
	['Tập huấn ngày 30 tháng 02 năm 2026 tại hội trường.', '30 tháng 02 năm 2026'],
	['Họp giao ban ngày 15/13/2026.', '15/13/2026'],
	['Nghiệm thu ngày 31/6 tại công trường.', '31/6'],
	['Kiểm tra từ ngày 29/2/2026 đến hết tháng.', '29/2/2026'],
	['Khởi công ngày 00-9-2026.', '00-9-2026']
])('"%s" names a day that does not exist', (text, printed) => {
	expect(pointedAt('date-impossible', aPlan(text))).toEqual([printed]);
});

test.each([
	'Báo cáo trước ngày 30/4/2026.',
	'Kỷ niệm ngày 29/02/2024.',
	'Giỗ Tổ ngày 30 tháng 02 âm lịch.',
	'Công văn số 31/4/2026 của Sở.',
	'Tỷ lệ 31/40 phiếu, điểm 45/50/2026/HS.',
	'Ngày    tháng 9 năm 2026.',
	'Thời gian: từ 8 giờ 30/9 đến 31/10.'
])('"%s" has no such day', (text) => {
	expect(pointedAt('date-impossible', aPlan(text))).toEqual([]);
});

test('a day that does not exist is one finding however often it is printed, and says how long its month is', () => {
	expect(checkText(aPlan('Gửi trước ngày 31/4/2026.\n\nTổng hợp sau ngày 31/4/2026.')).filter(({ code }) => code === 'date-impossible')).toMatchObject([
		{ severity: 'warning', params: { month: 4, days: 30 }, places: [{ quote: '31/4/2026' }, { quote: '31/4/2026' }] }
	]);
});

test.each([
	['Hội nghị vào thứ Hai ngày 22/9/2026.', 'thứ Hai → thứ Ba'],
	['Hội nghị vào sáng Thứ 2, 22/9/2026.', 'Thứ 2 → Thứ 3'],
	['Ra quân ngày 27/9/2026 (thứ Bảy).', 'thứ Bảy → Chủ nhật'],
	['Họp ngày 24 tháng 9 năm 2026 là thứ Sáu.', 'thứ Sáu → thứ Năm'],
	['Lễ phát động: Chủ nhật, ngày 26/9.', 'Chủ nhật → Thứ Bảy']
])('"%s" names the weekday wrongly', (text, fix) => {
	expect(pointedAt('weekday-wrong', aPlan(text))).toEqual([fix]);
});

test.each([
	'Hội nghị vào thứ Ba ngày 22/9/2026.',
	'Ra quân thứ Bảy, Chủ nhật ngày 26, 27/9/2026.',
	'Họp lần thứ hai ngày 22/9/2026.',
	'Trực thứ Hai, thứ Tư hằng tuần.',
	'Bế mạc thứ Sáu, ngày 15/01.',
	'Ngày thứ ba 23/9/2026 dành cho tham quan.'
])('"%s" is right, or says no weekday', (text) => {
	expect(pointedAt('weekday-wrong', aPlan(text))).toEqual([]);
});

test('a weekday without a year is right when it is right this year or in the year of the plan', () => {
	const inDecember = { date: 'ngày 20 tháng 12 năm 2026', title: 'Tổ chức “Tháng An toàn” năm 2027' };
	expect(pointedAt('weekday-wrong', aPlan('Họp thứ Sáu, ngày 15/01.', inDecember))).toEqual([]);
	expect(pointedAt('weekday-wrong', aPlan('Họp thứ Ba, ngày 15/01.', inDecember))).toEqual(['thứ Ba → thứ Sáu']);
});

test('a document cited with a day after this one was issued cannot have been there', () => {
	const later = 'Căn cứ Quyết định số 12/QĐ-UBND ngày 15/9/2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ;';
	expect(pointedAt('citation-after-issue', aPlan(later))).toHaveLength(1);
	expect(pointedAt('citation-after-issue', aPlan(later, { date: 'ngày    tháng 9 năm 2026' }))).toEqual([]);
	expect(pointedAt('citation-after-issue', aPlan(later.replace('15/9', '15/8')))).toEqual([]);
});

test('the year in a number is the year of its date', () => {
	const cited = (date: string) => `Căn cứ Nghị định số 30/2020/NĐ-CP ${date} của Chính phủ về công tác văn thư;`;
	expect(pointedAt('citation-year-differs', aPlan(cited('ngày 05/3/2021')))).toHaveLength(1);
	expect(pointedAt('citation-year-differs', aPlan(cited('ngày 05/3/2020')))).toEqual([]);
});

test('one document under two days is told once, two documents with one number are left alone', () => {
	const twice = (first: string, second: string) =>
		aPlan(`Thực hiện Kế hoạch số 20-KH/TU ngày ${first} của Tỉnh ủy.\n\nTheo Kế hoạch số 20-KH/TU ngày ${second} của Tỉnh ủy.`);
	expect(pointedAt('citation-dates-differ', twice('05/3/2026', '06/3/2026'))).toHaveLength(2);
	expect(pointedAt('citation-dates-differ', twice('05/3/2026', '05/3/2026'))).toEqual([]);
	expect(pointedAt('citation-dates-differ', twice('05/3/2021', '06/3/2026'))).toEqual([]);
});
