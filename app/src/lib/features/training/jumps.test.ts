import { defaultCalendar, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { jumpsFrom } from './jumps.ts';

test('the clock moves to mornings on which something is to be seen, each once, never back', () => {
	const deadlines = [
		{ due: plainDate('2026-09-24'), task: 'Đăng ký' },
		{ due: plainDate('2026-09-29'), task: 'Tổng hợp' },
		{ due: plainDate('2026-10-24'), task: 'Báo cáo' }
	];
	expect(jumpsFrom(plainDate('2026-09-25'), deadlines, defaultCalendar)).toEqual([
		{ day: '2026-09-28', why: 'next', task: null },
		{ day: '2026-09-29', why: 'last-day', task: 'Tổng hợp' },
		{ day: '2026-09-30', why: 'after', task: 'Tổng hợp' },
		{ day: '2026-10-23', why: 'last-day', task: 'Báo cáo' },
		{ day: '2026-10-26', why: 'after', task: 'Báo cáo' }
	]);
});
