import { expect, test } from 'vitest';
import { plainDate } from './plain-date.ts';
import { readEntries, withRead } from './read-entries.ts';
import { calendarWith } from './working-calendar.ts';
import { isWorkingDay } from './working-days.ts';

test('a stretch of days off is read with its reason, also without its year', () => {
	expect(
		readEntries(['Nghỉ Tết Nguyên đán từ thứ Hai ngày 16/02/2026 đến hết thứ Sáu 20/02/2026', '24/11: Ngày Văn hóa Việt Nam'], 2026).entries
	).toMatchObject([
		{ kind: 'rest', from: '2026-02-16', to: '2026-02-20', reason: 'tet' },
		{ kind: 'rest', from: '2026-11-24', to: '2026-11-24', reason: 'culture-day' }
	]);
});

test('a day swapped for a Saturday gives the day off and the day that is worked', () => {
	const { entries } = readEntries(['Hoán đổi ngày làm việc thứ Sáu 02/01/2026 sang thứ Bảy 10/01/2026'], 2026);
	expect(entries).toMatchObject([
		{ kind: 'rest', from: '2026-01-02', reason: 'swapped' },
		{ kind: 'work', from: '2026-01-10' }
	]);
});

test('days written out and days as computers write them are read too', () => {
	const { entries } = readEntries(['nghỉ ngày 2 tháng 9 năm 2026, Quốc khánh', '2026-04-27 nghỉ bù', 'Đi làm bù 22/08/2026'], 2026);
	expect(entries.map(({ kind, from, reason }) => [kind, from, reason])).toEqual([
		['rest', '2026-09-02', 'national-day'],
		['rest', '2026-04-27', 'in-lieu'],
		['work', '2026-08-22', 'swapped']
	]);
});

test.each([
	'Nghỉ 31/02/2026',
	'Nghỉ 02/01/2027',
	'nghỉ 1/5, 2/5 và 3/5',
	'Nghỉ từ 13-17/02/2026',
	'Hà Nội, ngày 05 tháng 01 năm 2026',
	'Căn cứ Công văn số 12/BNV ngày 03/02/2026'
])('a line that names no days of the year stays visible: %s', (line) => {
	expect(readEntries([line], 2026)).toEqual({ entries: [], unread: [line] });
});

test('lines without a day are passed over', () => {
	expect(readEntries(['LỊCH NGHỈ LỄ', '', 'Nơi nhận: như trên'], 2026)).toEqual({ entries: [], unread: [] });
});

test('an agency’s year stands for the table’s own year and leaves the others', () => {
	const calendar = calendarWith({ 2026: readEntries(['Nghỉ 24/9/2026'], 2026).entries });
	expect([
		isWorkingDay(plainDate('2026-09-24'), calendar),
		isWorkingDay(plainDate('2026-09-02'), calendar),
		isWorkingDay(plainDate('2025-09-02'), calendar)
	]).toEqual([false, true, false]);
});

test('numbers of people are no day, and a holiday without a day worked for it is a stretch', () => {
	expect(readEntries(['Trực ban: 2-3 người/ca'], 2026)).toEqual({ entries: [], unread: [] });
	expect(readEntries(['Nghỉ Tết từ 16/02 đến hết 20/02/2026, không làm bù'], 2026).entries).toMatchObject([
		{ kind: 'rest', from: '2026-02-16', to: '2026-02-20' }
	]);
});

test('lines that were read take the place of those on their days; the rest of the year stays', () => {
	const year = readEntries(['Nghỉ 01/9/2026', 'Nghỉ 02/9/2026', 'Nghỉ 30/4/2026'], 2026).entries;
	const read = readEntries(['Nghỉ Quốc khánh từ 31/8/2026 đến hết 02/9/2026'], 2026).entries;
	expect(withRead(year, read).map(({ from, to }) => [from, to])).toEqual([
		['2026-04-30', '2026-04-30'],
		['2026-08-31', '2026-09-02']
	]);
});
