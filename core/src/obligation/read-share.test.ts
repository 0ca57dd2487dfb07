import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { readShare } from './read-share.ts';

const reader = (name: string, readOn: string | null = null) => ({ name, readOn: readOn === null ? null : plainDate(readOn) });

test('17 of 18 are 94 %, and who is missing is named; only when nobody is missing it is 100 %', () => {
	const room = Array.from({ length: 18 }, (_, at) => reader(`Người ${at + 1}`, at === 3 ? null : '2026-09-20'));
	expect(readShare(room, null)).toMatchObject({ asked: 18, read: 17, percent: 94, missing: ['Người 4'] });
	const many = Array.from({ length: 400 }, (_, at) => reader(`Người ${at}`, at === 0 ? null : '2026-09-20'));
	expect(readShare(many, null).percent).toBe(99);
});

test('who read it after the last day is counted as read, and as late', () => {
	expect(readShare([reader('An', '2026-09-20'), reader('Bình', '2026-09-26')], plainDate('2026-09-25'))).toMatchObject({ read: 2, late: 1 });
});

test('a unit that listed nobody has no share', () => {
	expect(readShare([], null)).toEqual({ asked: 0, read: 0, percent: null, late: 0, missing: [] });
});
