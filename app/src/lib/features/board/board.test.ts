import { defaultCalendar, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { MatrixCell } from '#lib/features/tracking/matrix.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';
import { boardLines, stuckIn } from './board.ts';

const due = plainDate('2026-09-24');
const cell = (state: MatrixCell['state'], version = 1, receivedOn: string | null = null): MatrixCell => ({
	obligationId: 'reg',
	rowCount: 2,
	state,
	extendedDue: null,
	version,
	receivedOn: receivedOn === null ? null : plainDate(receivedOn)
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

test('what the Office has put up asks for nothing more', () => {
	expect(boardLines(tracked([cell({ name: 'accepted', daysLate: null })], { settled: ['reg'] }))[0]?.next).toBe('none');
});

test('who is waited for, the longest wait first: the Office for what it has not seen, a unit for what it owes', () => {
	const cells = [
		cell({ name: 'submitted', daysLate: null }, 1, '2026-09-22'),
		cell({ name: 'submitted', daysLate: null }, 1, '2026-09-25'),
		cell({ name: 'overdue', daysLate: 4 }),
		cell({ name: 'accepted', daysLate: null })
	];
	expect(stuckIn(tracked(cells), { today: plainDate('2026-09-28'), calendar: defaultCalendar })).toEqual([
		{ who: null, planId: 'p', task: 'Đăng ký', count: 2, days: 4 },
		{ who: 'Phòng 2', planId: 'p', task: 'Đăng ký', count: 1, days: 2 }
	]);
});
