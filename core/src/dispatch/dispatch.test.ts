import { expect, test } from 'vitest';
import { receiverKey } from './channel.ts';
import { readReceivers } from './read-receivers.ts';
import { mayFollow } from './receipt.ts';
import { retryAfterSeconds, secondsLeft, sendingState, waitAfter } from './sending.ts';

const now = new Date('2026-09-30T08:00:00Z');
const facts = { sentAt: null, cancelledAt: null, mistakenAt: null, failedAt: null, tryingSince: null, unsureAt: null, tries: 0 };
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test('five waits, each twice the one before, and then a person decides', () => {
	expect([1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([30, 60, 120, 240, 480, null]);
	expect(retryAfterSeconds).toHaveLength(5);
});

test.each([
	['queued', facts],
	['waiting', { ...facts, tries: 2 }],
	['trying', { ...facts, tries: 1, tryingSince: ago(20) }],
	['unsure', { ...facts, tries: 1, tryingSince: ago(181) }],
	['unsure', { ...facts, tries: 1, tryingSince: ago(-86_400) }],
	['unsure', { ...facts, tries: 1, unsureAt: ago(5) }],
	['failed', { ...facts, tries: 6, failedAt: ago(5) }],
	['cancelled', { ...facts, cancelledAt: ago(5) }],
	['sent', { ...facts, tries: 1, sentAt: ago(5) }],
	['mistaken', { ...facts, sentAt: ago(9), mistakenAt: ago(5) }]
])('a sending is %s by its dated facts', (state, one) => {
	expect(sendingState(one, now)).toBe(state);
});

test('a next try that lies further ahead than any wait was set under a clock that ran ahead, and is due', () => {
	expect([null, ago(5), ago(-0.5), ago(-29.5), ago(-480), ago(-86_400)].map((at) => secondsLeft(at, now))).toEqual([0, 0, 0, 30, 480, 0]);
});

test('a receiver says what follows from what it said: received after arrived, agreed only after a taking back', () => {
	expect(mayFollow('01', null)).toBe(true);
	expect(mayFollow('03', '01')).toBe(true);
	expect(mayFollow('06', '05')).toBe(true);
	expect(mayFollow('13', '06')).toBe(true);
	expect(mayFollow('15', '13')).toBe(true);
	expect(mayFollow('15', '03')).toBe(false);
	expect(mayFollow('16', null)).toBe(false);
	expect(mayFollow('01', '03')).toBe(false);
	expect(mayFollow('03', '02')).toBe(false);
	expect(mayFollow('03', '03')).toBe(false);
});

test('two spellings of one receiver are the same', () => {
	expect(receiverKey(' Ban Chỉ đạo  tỉnh. ')).toBe(receiverKey('BAN CHỈ ĐẠO TỈNH'));
	expect(receiverKey('Sở Nội vụ')).not.toBe(receiverKey('Sở Tài chính'));
});

test('receivers are read as people type them: a line each, bullets, a mailbox in or out of brackets', () => {
	expect(
		readReceivers(
			'- Sở Nội vụ <VanThu@snv.example.vn>;\n2. Sở Tài chính (stc@example.vn)\n\nỦy ban nhân dân xã A.\nvp@b.example.vn\nBan Chỉ đạo tỉnh <000.00.12.H05>'
		)
	).toEqual([
		{ name: 'Sở Nội vụ', address: 'vanthu@snv.example.vn', organId: null },
		{ name: 'Sở Tài chính', address: 'stc@example.vn', organId: null },
		{ name: 'Ủy ban nhân dân xã A', address: null, organId: null },
		{ name: 'vp@b.example.vn', address: 'vp@b.example.vn', organId: null },
		{ name: 'Ban Chỉ đạo tỉnh', address: null, organId: '000.00.12.H05' }
	]);
	expect(readReceivers(' \n ; Lưu: VT, VP')).toEqual([]);
});
