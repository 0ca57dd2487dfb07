import { expect, test } from 'vitest';
import { plainDate } from './plain-date.ts';
import { calendarWords, sayDay, sayEnd, sayWorkingDays } from './say-day.ts';

test('days are said as people say them', () => {
	expect(sayDay(plainDate('2023-09-25'))).toBe('thứ Hai 25/9');
	expect(sayDay(plainDate('2023-09-24'))).toBe('Chủ nhật 24/9');
	expect(sayDay(plainDate('2023-09-04'), 'vi', { year: true })).toBe('thứ Hai 4/9/2023');
	expect(sayDay(plainDate('2023-09-25'), 'en', { year: true })).toBe('Monday 25 September 2023');
});

test('a last day is said with the hour that was printed, else with its end', () => {
	const due = plainDate('2023-09-25');
	expect([sayEnd({ due }), sayEnd({ due, time: '16:00' }), sayEnd({ due, time: '07:30' }, 'vi', { year: true })]).toEqual([
		'hết thứ Hai 25/9',
		'16 giờ thứ Hai 25/9',
		'7 giờ 30 phút thứ Hai 25/9/2023'
	]);
	expect([sayEnd({ due }, 'en'), sayEnd({ due, time: '16:00' }, 'en')]).toEqual(['the end of Monday 25 September', '16:00 on Monday 25 September']);
});

test('working days are counted in both languages', () => {
	expect([sayWorkingDays(1), sayWorkingDays(1, 'en'), sayWorkingDays(5, 'en')]).toEqual(['1 ngày làm việc', '1 working day', '5 working days']);
});

test('the reason of a day off has a name', () => {
	expect(calendarWords.vi.rest['hung-kings']).toBe('nghỉ Giỗ Tổ Hùng Vương');
});
