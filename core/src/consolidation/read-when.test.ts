import { expect, test } from 'vitest';
import { readWhen } from './read-when.ts';

const span = (text: string) => {
	const { from, to } = readWhen(text, 2026);
	return [from, to];
};

test.each([
	['15/10/2026', '2026-10-15', '2026-10-15'],
	['8h00 ngày 15/10/2026', '2026-10-15', '2026-10-15'],
	['Từ 01/10 đến 15/10', '2026-10-01', '2026-10-15'],
	['Từ ngày 15/9/2026 đến ngày 15/10/2026', '2026-09-15', '2026-10-15'],
	['15/9 - 15/10/2026', '2026-09-15', '2026-10-15'],
	['01-15/10/2026', '2026-10-01', '2026-10-15'],
	['Ngày 10 và 11/10', '2026-10-10', '2026-10-11'],
	['ngày 05 tháng 10 năm 2026', '2026-10-05', '2026-10-05'],
	['Tháng 10/2026', '2026-10-01', '2026-10-31'],
	['10/2026', '2026-10-01', '2026-10-31'],
	['Tháng 9, tháng 10', '2026-09-01', '2026-10-31'],
	['Quý IV/2026', '2026-10-01', '2026-12-31'],
	['20.10.2026', '2026-10-20', '2026-10-20']
])('%s begins and ends on a day', (text, from, to) => {
	expect(span(text)).toEqual([from, to]);
});

test.each(['Thường xuyên', '', 'Hằng tuần', '45/45', 'Buổi sáng'])('"%s" names no day and sorts last', (text) => {
	expect(readWhen(text, 2026)).toEqual({ from: null, to: null, key: '~' });
	expect(readWhen(text, 2026).key > readWhen('31/12/2099').key).toBe(true);
});

test('a day without a year takes the year printed beside it rather than the plan’s', () => {
	expect(span('28/12 - 05/01/2027')).toEqual(['2026-12-28', '2027-01-05']);
	expect(readWhen('Từ 01/10 đến 15/10/2025', 2026).from).toBe('2025-10-01');
});

test('without any year nothing is guessed', () => {
	expect(readWhen('15/10').from).toBeNull();
});
