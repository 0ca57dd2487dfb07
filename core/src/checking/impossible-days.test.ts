import { expect, test } from 'vitest';
import { impossibleDays } from './impossible-days.ts';

test('a day that the calendar does not have is found in the words of a cell', () => {
	const found = impossibleDays('Ra quân ngày 31/02/2026, tổng kết 30/2/2026 và ngày 12 tháng 13; họp ngày 29/02/2028');
	expect(found).toMatchObject([
		{ printed: '31/02/2026', start: 13, month: 2, days: 28 },
		{ printed: '30/2/2026', month: 2, days: 28 },
		{ printed: '12 tháng 13', month: 13, days: 0 }
	]);
});

test('days that exist, numbers of documents, shares and the lunar calendar are left alone', () => {
	expect(impossibleDays('Số: 31/02/2026; ngày 30/2 âm lịch; 31/12 hộ; ngày 29/02; 15/9–15/10/2026')).toEqual([]);
});
