import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { daysLate, type LocalMoment } from './lateness.ts';

const due = plainDate('2026-09-24');
const at = (day: string, time = '12:00'): LocalMoment => ({ day: plainDate(day), time });

test('lateness counts days after the last day in time, which lasts until its midnight', () => {
	expect(daysLate(at('2026-09-27'), { due, time: null })).toBe(3);
	expect(daysLate(at('2026-09-24', '23:59'), { due, time: null })).toBeNull();
	expect(daysLate(at('2026-09-25', '00:00'), { due, time: null })).toBe(1);
	expect(daysLate(at('2026-09-27'), { due: null, time: null })).toBeNull();
});

test('“trước 17 giờ 00 ngày …” is met at 17:00 and missed at 17:01 of that day, by no whole day', () => {
	const end = { due, time: '17:00' };
	expect(daysLate(at('2026-09-24', '17:00'), end)).toBeNull();
	expect(daysLate(at('2026-09-24', '17:01'), end)).toBe(0);
	expect(daysLate(at('2026-09-25', '08:00'), end)).toBe(1);
	expect(daysLate(at('2026-09-23', '18:00'), end)).toBeNull();
});

test('an hour before ten in the morning is compared as an hour, not as a word', () => {
	expect(daysLate(at('2026-09-24', '10:30'), { due, time: '09:00' })).toBe(0);
	expect(daysLate(at('2026-09-24', '08:30'), { due, time: '10:00' })).toBeNull();
});
