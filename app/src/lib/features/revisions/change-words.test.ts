import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { changeMessage, sayWhen } from './change-words.ts';

const words = messagesIn('vi').revisions;

test('a slip tells a duty without a day as standing, or by what it waits for, never as one that lacks something', () => {
	expect(sayWhen({ words: null, due: null, occasion: null }, words, 'vi')).toBe('thường xuyên');
	expect(sayWhen({ words: null, due: null, occasion: 'khi có phát sinh' }, words, 'vi')).toBe('khi có phát sinh');
	expect(sayWhen({ words: 'định kỳ hằng quý', due: null, occasion: null }, words, 'vi')).toBe('định kỳ hằng quý');
});

test('a deadline that became a standing duty is told as both', () => {
	const before = { task: 'Báo cáo', words: 'trước ngày 25/9/2026', due: plainDate('2026-09-24'), time: null, units: [] };
	const after = { task: 'Báo cáo', words: null, due: null, time: null, units: [] };
	const slip = { unit: 'Phòng A', changes: [{ before, after, fields: ['deadline' as const] }] };
	expect(changeMessage(slip, 'Kế hoạch, sửa 20/9', words, 'vi')).toContain('nay là thường xuyên');
});
