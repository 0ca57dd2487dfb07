import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { sloganInYear, yearParameters } from './slogan-in-year.ts';
import { sloganOfDay } from './slogan-of-day.ts';

const tradition = {
	label: 'THÁNG THI ĐUA NĂM 2022',
	text: 'Nhiệt liệt chào mừng kỷ niệm 93 năm Ngày truyền thống công tác xây dựng Đảng (15/10/1930 - 15/10/2023) và 24 năm Ngày Thi đua của cả nước (15/10/1999 - 15/10/2023)!'
};

test('a slogan of 2023 is counted to the year in which it is shown, its heading with it', () => {
	expect(sloganInYear(tradition, { from: 2023, to: 2027 })).toEqual({
		label: 'THÁNG THI ĐUA NĂM 2027',
		text: 'Nhiệt liệt chào mừng kỷ niệm 97 năm Ngày truyền thống công tác xây dựng Đảng (15/10/1930 - 15/10/2027) và 28 năm Ngày Thi đua của cả nước (15/10/1999 - 15/10/2027)!'
	});
});

test('words without a count stay to the letter, quotation marks and dots with them', () => {
	const said = { label: 'HỌC TẬP NGƯỜI', text: '“Dễ trăm lần không dân cũng chịu / Khó vạn lần dân liệu cũng xong”...' };
	expect(sloganInYear(said, { from: 2023, to: 2026 })).toEqual(said);
	expect(sloganInYear({ label: '', text: 'Hưởng ứng “Tháng thi đua” năm 2023, nhìn lại năm 2020' }, { from: 2023, to: 2026 }).text).toBe(
		'Hưởng ứng “Tháng thi đua” năm 2026, nhìn lại năm 2020'
	);
});

test('what is counted is told with the year it begins in', () => {
	expect(yearParameters(tradition.text)).toEqual([
		{ since: 1930, count: 93 },
		{ since: 1999, count: 24 }
	]);
	expect(yearParameters('Kế hoạch 5 năm (2021 - 2025)')).toEqual([]);
});

test('slogans in their period take turns day by day, and outside it there is none', () => {
	const period = { from: plainDate('2026-09-15'), to: plainDate('2026-10-15') };
	const slogans = ['một', 'hai', 'ba'].map((words) => ({ ...period, words }));
	const seen = ['2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18'].map((day) => sloganOfDay(slogans, plainDate(day))?.words);
	expect(new Set(seen.slice(0, 3)).size).toBe(3);
	expect(seen[3]).toBe(seen[0]);
	expect(sloganOfDay(slogans, plainDate('2026-10-16'))).toBeNull();
	expect(sloganOfDay([], plainDate('2026-10-01'))).toBeNull();
});
