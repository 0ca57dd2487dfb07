import { expect, test } from 'vitest';
import { plainDate } from './plain-date.ts';
import { calendarWords, sayDay, sayWorkingDays } from './say-day.ts';

test('days are said as people say them', () => {
	expect(sayDay(plainDate('2023-09-25'))).toBe('thứ Hai 25/9');
	expect(sayDay(plainDate('2023-09-24'))).toBe('Chủ nhật 24/9');
	expect(sayDay(plainDate('2023-09-04'), 'vi', { year: true })).toBe('thứ Hai 4/9/2023');
	expect(sayDay(plainDate('2023-09-25'), 'en', { year: true })).toBe('Monday 25 September 2023');
});

test('working days are counted in both languages', () => {
	expect([sayWorkingDays(1), sayWorkingDays(1, 'en'), sayWorkingDays(5, 'en')]).toEqual(['1 ngày làm việc', '1 working day', '5 working days']);
});

test('the reason of a day off has a name', () => {
	expect(calendarWords.vi.rest['hung-kings']).toBe('nghỉ Giỗ Tổ Hùng Vương');
});
