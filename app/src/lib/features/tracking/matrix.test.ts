import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { countsOf, rowsOf } from './matrix.ts';

const today = { day: plainDate('2026-09-25'), time: '09:00' };
const registration = {
	id: 'reg',
	kind: 'registration',
	task: 'Đăng ký',
	hasForm: true,
	due: plainDate('2026-09-24'),
	time: null,
	words: 'trước ngày 25/9/2026',
	occasion: null
};
const report = {
	id: 'rep',
	kind: 'report',
	task: 'Báo cáo',
	hasForm: false,
	due: plainDate('2026-10-21'),
	time: null,
	words: 'trước ngày 22/10/2026',
	occasion: null
};
const units = [
	{ id: 'a', name: 'Phòng A' },
	{ id: 'b', name: 'Phòng B' },
	{ id: 'c', name: 'Phòng C' }
];
const cell = (unitId: string, status: 'submitted' | 'nil' | 'needs-more' | null) => ({
	unitId,
	obligationId: 'reg',
	status,
	received: null,
	rowCount: 2
});

test('a nil return counts as sent; one never sent is missing, one sent back for more is told apart', () => {
	const alike = [cell('a', 'nil'), cell('b', 'needs-more'), cell('c', null)].map((one) => ({ ...one, count: 1 }));
	expect(countsOf([registration], alike, today)).toEqual([
		{ obligationId: 'reg', asked: 3, sent: 1, waitingForOffice: 0, atOnce: 0, unseenSince: null, tally: { nil: 1, 'needs-more': 1, overdue: 1 } }
	]);
});

test('a unit that owes nothing of an obligation has an empty place and is not counted', () => {
	const [row] = rowsOf([registration, report], units.slice(0, 1), [cell('a', 'submitted')], today);
	expect(row?.cells.map((one) => one?.state.name ?? null)).toEqual(['submitted', null]);
	const counts = countsOf([registration, report], [{ ...cell('a', 'submitted'), count: 4 }], today);
	expect(counts.map(({ asked, waitingForOffice }) => [asked, waitingForOffice])).toEqual([
		[4, 4],
		[0, 0]
	]);
});
