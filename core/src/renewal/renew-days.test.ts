import { expect, test } from 'vitest';
import { dayOff } from '../calendar/holiday.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { calendarOf } from '../calendar/working-calendar.ts';
import { sameDayIn } from './move-day.ts';
import { renewed } from './testing/a-plan.ts';

test('a deadline keeps its place in the month', () => {
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 30/9/2026.']).changes).toEqual([['30/9/2026', '30/9/2027']]);
});

test('a deadline that would end on a day off ends on the working day before, and is asked about', () => {
	const by = renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất ngày 25/9/2026.']);
	expect(by.changes).toEqual([['25/9/2026', '24/9/2027']]);
	const moved = by.renewal.open.find(({ code }) => code === 'deadline-moved');
	expect(moved?.params).toMatchObject({ ends: '2027-09-25', last: '2027-09-24', moved: '2027-09-24', reason: 'weekend', unsure: false });
});

test('“trước ngày” goes by its last moment: a Saturday may be printed after a worked Friday, a Monday after a Sunday may not', () => {
	const onSaturday = renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 25/9/2026.']);
	expect(onSaturday).toMatchObject({ changes: [['25/9/2026', '25/9/2027']], open: [] });
	const onMonday = renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 25/10/2026.']);
	expect(onMonday.changes).toEqual([['25/10/2026', '23/10/2027']]);
	const moved = onMonday.renewal.open.find(({ code }) => code === 'deadline-moved');
	expect(moved?.params).toMatchObject({ ends: '2027-10-24', last: '2027-10-22', moved: '2027-10-23' });
});

test('where “trước ngày” includes the day, it goes by the day printed', () => {
	const included = (day: string) => renewed([`Gửi báo cáo về Văn phòng Sở trước ngày ${day}.`], 2027, { meaning: { before: 'includes-the-day' } });
	expect(included('25/10/2026')).toMatchObject({ changes: [['25/10/2026', '25/10/2027']], open: [] });
	expect(included('25/9/2026').changes).toEqual([['25/9/2026', '24/9/2027']]);
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước 17 giờ ngày 25/9/2026.']).changes).toEqual([['25/9/2026', '24/9/2027']]);
});

test('a day off of the agency’s own calendar counts, and a day off not yet announced says so', () => {
	const calendar = calendarOf([dayOff('swapped', '2027-09-30', '2027-09-30', 'cơ quan', false)]);
	const { changes, renewal } = renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất ngày 30/9/2026.'], 2027, { calendar });
	expect(changes).toEqual([['30/9/2026', '29/9/2027']]);
	expect(renewal.open.find(({ code }) => code === 'deadline-moved')?.params).toMatchObject({ reason: 'swapped', unsure: true });
});

test.each([
	['chậm nhất ngày 01 tháng 11 năm 2026', 2026 + 2, '01 tháng 11 năm 2028'],
	['chậm nhất ngày 10-10-2026', 2027, '08-10-2027'],
	['trước ngày 06.12.2026', 2027, '04.12.2027'],
	['chậm nhất ngày 01/11/2026', 2029, '01/11/2029'],
	['chậm nhất ngày 2/10/2026', 2027, '1/10/2027'],
	['chậm nhất ngày 02/01/2027', 2027, '31/12/2027']
])('"%s" is written in its own manner in %i: %s', (words, year, expected) => {
	expect(renewed([`Gửi báo cáo về Văn phòng Sở ${words}.`], year).changes.map(([, after]) => after)).toEqual([expected]);
});

test('a deadline of the year after the plan moves as far as the plan', () => {
	expect(renewed(['Báo cáo tổng kết về Văn phòng Sở chậm nhất ngày 15/01/2027.']).changes).toEqual([['15/01/2027', '14/01/2028']]);
});

test('the day of the week beside a day is written anew, in its own manner', () => {
	expect(renewed(['Ra quân vào thứ Hai, ngày 28/9/2026.']).changes).toEqual([
		['thứ Hai', 'thứ Ba'],
		['28/9/2026', '28/9/2027']
	]);
	expect(renewed(['Ra quân ngày 28/9/2026 (Thứ 2).']).changes).toEqual([
		['28/9/2026', '28/9/2027'],
		['Thứ 2', 'Thứ 3']
	]);
	expect(renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất thứ Sáu, ngày 25/9/2026.']).changes).toEqual([['25/9/2026', '24/9/2027']]);
});

test('a day that is no deadline stays in its place even on a day off, and is asked about', () => {
	const { changes, open } = renewed(['Tổ chức lễ phát động ngày 25/9/2026 tại hội trường.']);
	expect(changes).toEqual([['25/9/2026', '25/9/2027']]);
	expect(open).toEqual(['day-on-rest-day']);
});

test('an action on a day off that would fall on a working day is asked about', () => {
	expect(renewed(['Làm vệ sinh công trường vào Chủ nhật, ngày 27/9/2026.']).open).toEqual(['day-was-free']);
});

test('a deadline without a year is written anew only when it would end on a day off', () => {
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 30/9.'])).toMatchObject({ changes: [], kept: [['30/9', 'day-without-year']] });
	expect(renewed(['Gửi báo cáo về Văn phòng Sở chậm nhất ngày 25/9.']).changes).toEqual([['25/9', '24/9']]);
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 25/10.']).changes).toEqual([['25/10', '23/10']]);
});

test('months and quarters of the plan move; those before its signature stay', () => {
	expect(renewed(['Tổ chức trong tháng 10/2026, tháng 11 năm 2026 và quý IV/2026.']).changes.map(([, after]) => after)).toEqual(['2027', '2027', '2027']);
	expect(renewed(['Như đã làm trong tháng 3/2026 và quý I năm 2026.'])).toMatchObject({
		changes: [],
		kept: [
			['2026', 'other-year'],
			['2026', 'other-year']
		]
	});
});

test('two months before a year are no day', () => {
	expect(renewed(['Thời gian hoàn thành: Tháng 11 - 12/2026.']).changes).toEqual([['2026', '2027']]);
});

test('29 February becomes the 28th where there is none', () => {
	expect([1, 4].map((years) => sameDayIn(plainDate('2028-02-29'), years))).toEqual(['2029-02-28', '2032-02-29']);
});

test('a day that does not exist only moves its year', () => {
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 31/9/2026.']).changes).toEqual([['2026', '2027']]);
});

test('a year without a table of days off says so', () => {
	expect(renewed(['Gửi báo cáo về Văn phòng Sở trước ngày 26/9/2026.'], 2031).open).toContain('calendar-missing');
	expect(renewed([], 2027).open).not.toContain('calendar-missing');
});

test('the last day of a span binds, its first day does not', () => {
	expect(renewed(['Triển khai từ ngày 19/9/2026 đến ngày 25/9/2026.']).changes).toEqual([
		['19/9/2026', '19/9/2027'],
		['25/9/2026', '24/9/2027']
	]);
});
