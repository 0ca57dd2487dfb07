import { defaultCalendar, plainDate, type ReminderFacts, type Stage } from '@kheo/core';
import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { lineWords } from './line-words.ts';
import { timeLeft } from './time-left.ts';

const friday = plainDate('2026-09-25');

function said(day: string, stage: Stage, page: ReminderFacts['page'] = 'return'): string {
	const due = plainDate(day);
	const about = { planId: null, obligationId: 'o', unitId: 'u', unit: 'Thanh tra', task: 'Đăng ký', time: null };
	const facts: ReminderFacts = { kind: page === 'feedback' ? 'to-answer' : 'owed', page, day: due, ...about };
	return lineWords({ as: 'owner', stage, facts, left: timeLeft(due, friday, defaultCalendar) }, messagesIn('vi').reminders, 'vi');
}

test('days until the end are working days, as on the board', () => {
	expect(said('2026-09-29', 'urge')).toBe('Đề nghị gửi sớm: “Đăng ký”, hạn hết thứ Ba 29/9, còn 2 ngày làm việc.');
	expect(said('2026-09-26', 'remind')).toBe('Xin nhắc: “Đăng ký”, hạn hết thứ Bảy 26/9, vào ngày nghỉ, nên gửi ngay hôm nay.');
	expect(said('2026-09-25', 'urge')).toBe('Đề nghị gửi sớm: “Đăng ký”, hạn hết thứ Sáu 25/9 (hôm nay).');
});

test('what is over is asked for at once, not soon', () => {
	expect(said('2026-09-24', 'urge')).toBe('Đề nghị gửi ngay: “Đăng ký”, hạn hết thứ Năm 24/9, đã quá 1 ngày.');
	expect(said('2026-09-23', 'urge', 'feedback')).toMatch(/^Đề nghị trả lời ngay .*, đã quá 2 ngày\.$/);
});
