import { defaultCalendar, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { MatrixCell } from '#lib/features/tracking/matrix.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { boardLines } from './board.ts';
import { chartOf, chartTable, csvOf } from './chart.ts';
import { stuckAbove, stuckIn } from './stuck.ts';
import { unitStandings } from './unit-standing.ts';

const due = plainDate('2026-09-24');
const cell = (state: MatrixCell['state'], version = 1, receivedOn: string | null = null): MatrixCell => ({
	obligationId: 'reg',
	rowCount: 2,
	state,
	extendedDue: null,
	version,
	receivedOn: receivedOn === null ? null : plainDate(receivedOn),
	returnedOn: state.name === 'needs-more' ? plainDate('2026-09-22') : null
});

function tracked(cells: readonly MatrixCell[], { kind = 'registration', hasForm = true, settled = [] as readonly string[] } = {}): Tracking {
	const rows = cells.map((one, at) => ({ unit: { id: `u${at}`, name: `Phòng ${at}` }, cells: [one] }));
	const obligation = { id: 'reg', kind, task: 'Đăng ký', hasForm, due, time: null, words: null, occasion: null };
	const consolidations = [
		{ id: 'second', of: 'report' as const },
		{ id: 'first', of: 'registration' as const }
	];
	const plan = { id: 'p', title: 'Kế hoạch', number: null, symbol: null, documentId: 'd', periodFrom: null, periodTo: null, consolidations };
	return { plan, matrix: { obligations: [obligation], rows, counts: [] }, focus: null, settled, delay: null };
}

test('a product is told by what came, what came in time, and what was accepted as it first came; those freed of it do not count', () => {
	const cells = [
		cell({ name: 'accepted', daysLate: null }),
		cell({ name: 'accepted', daysLate: 1 }, 2),
		cell({ name: 'nil', daysLate: null }),
		cell({ name: 'overdue', daysLate: 1 }),
		cell({ name: 'waived' })
	];
	expect(boardLines(tracked(cells))).toMatchObject([
		{ complete: { part: 3, of: 4 }, punctual: { part: 2, of: 3 }, sound: { part: 1, of: 2 }, next: 'remind', gatheredAt: 'obligations/first/consolidation' }
	]);
});

test.each([
	[
		[
			{ name: 'submitted', daysLate: null },
			{ name: 'overdue', daysLate: 1 }
		],
		'review'
	],
	[[{ name: 'accepted', daysLate: null }, { name: 'needs-more' }], 'mending'],
	[
		[
			{ name: 'accepted', daysLate: null },
			{ name: 'nil', daysLate: null }
		],
		'consolidate'
	],
	[[{ name: 'accepted', daysLate: null }, { name: 'not-due' }], 'wait'],
	[[], 'none']
] as const)('what the Office does next with %j', (states, next) => {
	expect(boardLines(tracked(states.map((state) => cell(state))))[0]?.next).toBe(next);
});

test('a report leads where it is gathered: on a form to its register, without one to the results', () => {
	const at = (hasForm: boolean) => boardLines(tracked([], { kind: 'report', hasForm }))[0]?.gatheredAt;
	expect([at(true), at(false)]).toEqual(['obligations/second/consolidation', 'obligations/reg/results']);
});

test('what the Office has put up waits for its signature', () => {
	expect(boardLines(tracked([cell({ name: 'accepted', daysLate: null })], { settled: ['reg'] }))[0]?.next).toBe('signing');
});

const moment = { today: plainDate('2026-09-28'), calendar: defaultCalendar };

test('who is waited for, the longest wait first: the Office for what it has not seen, a unit for what it owes or was sent back', () => {
	const cells = [
		cell({ name: 'submitted', daysLate: null }, 1, '2026-09-22'),
		cell({ name: 'submitted', daysLate: null }, 1, '2026-09-25'),
		cell({ name: 'overdue', daysLate: 4 }),
		cell({ name: 'accepted', daysLate: null }),
		cell({ name: 'needs-more' })
	];
	const about = { path: 'plans/p/tracking', task: 'Đăng ký' };
	expect(stuckIn(tracked(cells), moment)).toEqual([
		{ kind: 'unseen', who: null, ...about, count: 2, days: 4 },
		{ kind: 'returned', who: 'Phòng 4', ...about, count: 1, days: 4 },
		{ kind: 'owed', who: 'Phòng 2', ...about, count: 1, days: 2 }
	]);
});

test('what lies with a leader is waited for since it came to them', () => {
	const putUp = { task: 'Biểu', path: 'drafts/d', who: 'Giám đốc', since: plainDate('2026-09-24') };
	expect(stuckAbove([putUp], moment)).toMatchObject([{ kind: 'unsigned', who: 'Giám đốc', path: 'drafts/d', days: 2 }]);
});

test('a unit’s bars over all plans are the numbers of its table, and a unit without any has no bar', () => {
	const one = tracked([cell({ name: 'accepted', daysLate: 2 }, 2), cell({ name: 'overdue', daysLate: 1 }), cell({ name: 'waived' })]);
	const other = tracked([cell({ name: 'nil', daysLate: null }), cell({ name: 'not-due' })]);
	const words = messagesIn('vi').board.charts;
	const units = unitStandings([one, other]);
	const table = (measure: 'complete' | 'punctual' | 'sound') => chartTable(chartOf(measure, units, words), words).rows;
	expect(table('complete')).toEqual([
		['Phòng 0', '2', '0', '0', '0'],
		['Phòng 1', '0', '0', '1', '1']
	]);
	expect([table('punctual'), table('sound')]).toEqual([[['Phòng 0', '1', '1']], [['Phòng 0', '1', '1', '0', '0']]]);
});

test('a table for other programs carries quotes and marks, and computes nothing', () => {
	expect(csvOf([['Phòng "A"', '=1+1']])).toBe(`\uFEFF"Phòng ""A""","'=1+1"\r\n`);
});
